import { LARGEST_INTEGER } from "../../contract/ids.js";
import type { Columns, RowOf } from "../../contract/staged/columns.js";

/** Follows every element of a list. If an element contains this character, it becomes U+FFFD. */
export const LIST_SEPARATOR = "\u001f";

/** Collects lines for a staged table. Workers use this without loading DuckDB. */
export interface LineWriter<C extends Columns> {
  add(row: RowOf<C>): void;
  /** Adds lines that were written elsewhere. */
  addLines(lines: Uint8Array): void;
  /** The length of the lines in bytes. */
  length(): number;
  /** Returns the lines and starts afresh. */
  take(): Uint8Array<ArrayBuffer>;
}

const FIRST_SIZE = 1 << 18;

/** UTF-8 takes up to three bytes per UTF-16 unit. */
const BYTES_PER_UNIT = 3;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const ZERO = 0x30;
const LAST_ASCII = 0x7f;

const NEEDS_QUOTES = /["\t\r\n]/;

/**
 * Lines are tab-separated. Fields are quoted only where the text requires it, because quotes halve DuckDB's reading
 * speed. An unquoted empty field is null.
 */
export function createLineWriter<C extends Columns>(columns: C): LineWriter<C> {
  const names = Object.keys(columns);
  let bytes = Buffer.alloc(FIRST_SIZE);
  let length = 0;

  return {
    add(row) {
      for (const name of names) {
        addValue(row[name] ?? null);
        bytes[length++] = TAB;
      }
      bytes[length - 1] = LINE_FEED;
    },
    addLines(lines) {
      makeRoom(lines.length);
      bytes.set(lines, length);
      length += lines.length;
    },
    length: () => length,
    take() {
      const lines = new Uint8Array(bytes.subarray(0, length));
      length = 0;
      return lines;
    },
  };

  function addValue(value: RowOf<Columns>[string]): void {
    if (value === null) makeRoom(0);
    else if (typeof value === "string") addText(value);
    else if (typeof value === "object") addText(listText(value));
    else if (typeof value === "number" && isPlainInteger(value)) addInteger(value);
    else addText(String(value));
  }

  /** Most rows start with an integer. Its digits are written directly, the last one first. */
  function addInteger(value: number): void {
    const digits = digitsOf(value);
    makeRoom(digits);
    length += digits;
    for (let place = length - 1, rest = value; place >= length - digits; place--) {
      bytes[place] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
  }

  /** Almost all text is ASCII that needs no quotes. Copying a short text is faster than encoding it. */
  function addText(text: string): void {
    makeRoom(text.length);
    if (isShort(text) && copyPlain(text, bytes, length)) length += text.length;
    else addEncoded(quoted(text));
  }

  function addEncoded(text: string): void {
    makeRoom(BYTES_PER_UNIT * text.length);
    length += bytes.write(text, length);
  }

  /** Makes room for this many bytes and the separator after them. */
  function makeRoom(size: number): void {
    if (length + size < bytes.length) return;
    const larger = Buffer.alloc(2 * (length + size));
    bytes.copy(larger);
    bytes = larger;
  }
}

/** V8 keeps a substring of this length as a reference into the original, whose characters are slow to read. */
const SHORTEST_REFERENCE = 13;

function isShort(text: string): boolean {
  return text !== "" && text.length < SHORTEST_REFERENCE;
}

/** Returns false if the text is not plain; what was copied then does not count. */
function copyPlain(text: string, target: Buffer, start: number): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!isPlain(code)) return false;
    target[start + index] = code;
  }
  return true;
}

/** Whether a character is ASCII and needs no quotes. */
function isPlain(code: number): boolean {
  if (code > QUOTE) return code <= LAST_ASCII;
  return code !== QUOTE && code !== TAB && code !== LINE_FEED && code !== CARRIAGE_RETURN;
}

function isPlainInteger(value: number): boolean {
  return value >= 0 && value <= LARGEST_INTEGER && Number.isInteger(value);
}

function digitsOf(value: number): number {
  let digits = 1;
  for (let power = 10; power <= value; power *= 10) digits++;
  return digits;
}

function listText(list: readonly (string | number)[]): string {
  let text = "";
  for (const element of list) text += String(element).replaceAll(LIST_SEPARATOR, "\ufffd") + LIST_SEPARATOR;
  return text;
}

function quoted(text: string): string {
  return text === "" || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
