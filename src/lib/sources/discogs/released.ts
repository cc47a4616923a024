import { isIsoDate } from "../../core/iso-date.js";

export interface Released {
  readonly release_date: string | null;
  readonly release_year: number | null;
  readonly date_precision: "day" | "month" | "year" | null;
}

const UNKNOWN: Released = { release_date: null, release_year: null, date_precision: null };

/** Reads `1999-03-08`, `1999-03-00`, `1999-03` and `1999`, as far as it is a date. Anything else is unknown. */
export function parseReleased(text: string): Released {
  const [, year = "0000", month = "00", day = "00"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === "0000") return UNKNOWN;
  const release_year = Number(year);
  const date = `${year}-${month}-${day}`;
  if (isIsoDate(date)) return { release_date: date, release_year, date_precision: "day" };
  const isMonth = month >= "01" && month <= "12";
  return { release_date: null, release_year, date_precision: isMonth ? "month" : "year" };
}

/** A year alone. 0 means unknown. */
export function parseYear(text: string): number | null {
  return parseReleased(text).release_year;
}
