import { MalformedRecord } from "./malformed-record.js";

export const LARGEST_ID = 2 ** 31 - 1;

/** A Discogs number: null for 0, which stands for none, and for whatever is no such number. */
export function parseId(text: string): number | null {
  if (!/^\d{1,10}$/.test(text)) return null;
  const id = Number(text);
  return id >= 1 && id <= LARGEST_ID ? id : null;
}

/** The number that a record goes by. */
export function requireId(text: string): number {
  const id = parseId(text);
  if (id === null)
    throw new MalformedRecord(`the id ${JSON.stringify(text)} is no whole number from 1 to ${LARGEST_ID}`);
  return id;
}
