import { InvalidArgumentError } from "commander";
import { isIsoDate } from "../core/iso-date.js";

/** Reads an option's value as a whole number; the result is for commander's `argParser`. */
export function wholeNumber(from: number, to = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= from && number <= to) return number;
    const range = to === Number.MAX_SAFE_INTEGER ? `from ${from}` : `from ${from} to ${to}`;
    throw new InvalidArgumentError(`It must be a whole number ${range}.`);
  };
}

/** Reads an option's value as a date that exists. */
export function isoDate(text: string): string {
  if (isIsoDate(text)) return text;
  throw new InvalidArgumentError("It must be a date such as 2026-01-31.");
}
