const NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The name of a month, from 1. */
export function monthName(month: number): string {
  return NAMES[month - 1] ?? String(month);
}
