import { LARGEST_INTEGER } from "../../contract/ids.js";
import { MalformedRecord } from "./xml/malformed-record.js";

const ZERO = 0x30;
const MOST_DIGITS = 10;

/** A Discogs id; null for 0, which means none, and for anything that is not an id. */
export function parseId(text: string): number | null {
  let id = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9) return null;
    id = id * 10 + digit;
  }
  return text.length <= MOST_DIGITS && id >= 1 && id <= LARGEST_INTEGER ? id : null;
}

/** The id of a record, which must have one. */
export function requireId(text: string): number {
  const id = parseId(text);
  if (id === null)
    throw new MalformedRecord(`the id ${JSON.stringify(text)} is not a whole number from 1 to ${LARGEST_INTEGER}`);
  return id;
}
