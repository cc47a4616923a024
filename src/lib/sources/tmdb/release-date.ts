import { isIsoDate } from "../../core/iso-date.js";
import { badValue, isUnknown } from "../reading/values.js";

/** What the dates of a file do not tell. */
export interface DateContext {
  /** Whether dates with slashes put the day before the month. */
  readonly dayFirst: boolean;
  /** Year of the delivery; undefined if the file is not in a dated folder. */
  readonly deliveryYear: number | undefined;
}

const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;

/**
 * Converts a release date to ISO text. It may be written in ISO form or with slashes and two or four digits for the
 * year. Two digits are completed by the year beside the date, if there is one. Otherwise they mean the latest possible
 * year that is not after the delivery's: a list from 2017 has many films of 2017 and few of 1917. Films announced for
 * later years come out a century early in such files; nothing in them tells the two apart.
 */
export function releaseDate(value: unknown, releaseYear: number | null, context: DateContext): string | null {
  if (isUnknown(value)) return null;
  if (typeof value !== "string") throw badValue("release_date", value, "a date");
  const cell = value.trim();
  const date = SLASHES.test(cell) ? fromSlashes(cell, releaseYear, context) : cell;
  if (!isIsoDate(date)) throw badValue("release_date", cell, "a date that exists");
  if (releaseYear !== null && Number(date.slice(0, 4)) !== releaseYear) {
    throw badValue("release_date", cell, `in the release_year ${releaseYear}`);
  }
  return date;
}

/** Whether the day comes first, if this date can tell: no month is above 12. */
export function dayComesFirst(cell: string): boolean | undefined {
  const [, first, second] = SLASHES.exec(cell.trim()) ?? [];
  if (Number(first) > 12) return true;
  return Number(second) > 12 ? false : undefined;
}

function fromSlashes(cell: string, releaseYear: number | null, { dayFirst, deliveryYear }: DateContext): string {
  const [, first = "", second = "", yearText = ""] = SLASHES.exec(cell) ?? [];
  const [month, day] = dayFirst ? [second, first] : [first, second];
  const year = yearText.length === 4 ? Number(yearText) : fullYear(cell, Number(yearText), releaseYear, deliveryYear);
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function fullYear(cell: string, twoDigits: number, releaseYear: number | null, deliveryYear: number | undefined) {
  const latest = releaseYear ?? deliveryYear;
  if (latest === undefined) {
    throw badValue("release_date", cell, "clear about its century: put the file into a folder named after its date");
  }
  return latest - ((((latest - twoDigits) % 100) + 100) % 100);
}
