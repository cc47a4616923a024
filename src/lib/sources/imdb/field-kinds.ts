/** What a column may hold: how its bytes are checked, and how DuckDB types them afterwards. */
export interface FieldKind {
  /** Type of the staged column. */
  readonly type: "VARCHAR" | "INTEGER" | "DOUBLE" | "BOOLEAN" | "VARCHAR[]";
  /** Follows the column's name in the reason of a reject. */
  readonly fault: string;
  /** Whether the bytes are such a value; they are never null. Absent where any text will do. */
  readonly accepts?: (bytes: Buffer, start: number, end: number) => boolean;
  /** What separates the items of a list, if it is not JSON. */
  readonly separator?: string;
}

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const MINUS = 0x2d;
const COMMA = 0x2c;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const LETTER_M = 0x6d;
const LETTER_N = 0x6e;
const LETTER_T = 0x74;

/** JavaScript reads it in JSON; DuckDB refuses it, as it is no character. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Ids are padded to this many digits, so that each number is written in one way only. */
const PADDED_DIGITS = 7;
const MOST_DIGITS = 10;

export const text: FieldKind = { type: "VARCHAR", fault: "is not text" };

export const titleId: FieldKind = {
  type: "VARCHAR",
  fault: "is not a title id such as tt0111161",
  accepts: (bytes, start, end) => isId(bytes, start, end, LETTER_T, LETTER_T),
};

export const personId: FieldKind = {
  type: "VARCHAR",
  fault: "is not a person id such as nm0000151",
  accepts: (bytes, start, end) => isId(bytes, start, end, LETTER_N, LETTER_M),
};

export const titleIds: FieldKind = {
  type: "VARCHAR[]",
  fault: "is not a list of title ids",
  separator: ",",
  accepts: (bytes, start, end) => isIdList(bytes, start, end, LETTER_T, LETTER_T),
};

export const personIds: FieldKind = {
  type: "VARCHAR[]",
  fault: "is not a list of person ids",
  separator: ",",
  accepts: (bytes, start, end) => isIdList(bytes, start, end, LETTER_N, LETTER_M),
};

export const words: FieldKind = { type: "VARCHAR[]", fault: "is not a list", separator: "," };

/** IMDb separates alternative title types and attributes by a control character, as they may contain commas. */
export const phrases: FieldKind = { type: "VARCHAR[]", fault: "is not a list", separator: "\u0002" };

export const jsonTexts: FieldKind = {
  type: "VARCHAR[]",
  fault: "is not a JSON list of texts",
  accepts: isJsonTextList,
};

export const flag: FieldKind = {
  type: "BOOLEAN",
  fault: "is neither 0 nor 1",
  accepts: (bytes, start, end) => end === start + 1 && (bytes[start] === DIGIT_0 || bytes[start] === DIGIT_0 + 1),
};

export const rating: FieldKind = {
  type: "DOUBLE",
  fault: "is not a number from 1 to 10",
  accepts: (bytes, start, end) => {
    const written = bytes.toString("latin1", start, end);
    return /^\d{1,2}(\.\d+)?$/.test(written) && Number(written) >= 1 && Number(written) <= 10;
  },
};

export function wholeNumber(least: number, most: number): FieldKind {
  return {
    type: "INTEGER",
    fault: `is not a whole number from ${least} to ${most}`,
    accepts: (bytes, start, end) => isWithin(wholeNumberAt(bytes, start, end), least, most),
  };
}

export function year(first: number, last: number): FieldKind {
  return { ...wholeNumber(first, last), fault: `is not a year from ${first} to ${last}` };
}

/** The number that digits write; nothing but digits may stand there. */
export function numberOfDigits(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index++) value = value * 10 + (bytes[index] as number) - DIGIT_0; // within bounds
  return value;
}

/** NaN when the bytes write no whole number, or one of absurd length. */
function wholeNumberAt(bytes: Buffer, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  const firstDigit = negative ? start + 1 : start;
  if (firstDigit === end || end - firstDigit > MOST_DIGITS || !areDigits(bytes, firstDigit, end)) return Number.NaN;
  const value = numberOfDigits(bytes, firstDigit, end);
  return negative ? -value : value;
}

function areDigits(bytes: Buffer, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const byte = bytes[index] as number; // within bounds
    if (byte < DIGIT_0 || byte > DIGIT_9) return false;
  }
  return true;
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function isId(bytes: Buffer, start: number, end: number, first: number, second: number): boolean {
  const digits = end - start - 2;
  if (bytes[start] !== first || bytes[start + 1] !== second) return false;
  if (digits < PADDED_DIGITS || digits > MOST_DIGITS) return false;
  if (digits > PADDED_DIGITS && bytes[start + 2] === DIGIT_0) return false;
  return areDigits(bytes, start + 2, end);
}

function isIdList(bytes: Buffer, start: number, end: number, first: number, second: number): boolean {
  let itemStart = start;
  for (let index = start; index <= end; index++) {
    if (index < end && bytes[index] !== COMMA) continue;
    if (!isId(bytes, itemStart, index, first, second)) return false;
    itemStart = index + 1;
  }
  return true;
}

function isJsonTextList(bytes: Buffer, start: number, end: number): boolean {
  return isPlainTextList(bytes, start, end) || isParsedTextList(bytes.toString("utf8", start, end));
}

/** Nearly all lists hold no escape, and then their quotes tell enough without building the list. */
function isPlainTextList(bytes: Buffer, start: number, end: number): boolean {
  if (bytes[start] !== OPEN_BRACKET) return false;
  let index = start;
  do {
    if (bytes[++index] !== QUOTE) return false;
    index++;
    while (bytes[index] !== QUOTE) {
      if (index >= end || bytes[index] === BACKSLASH) return false;
      index++;
    }
  } while (bytes[++index] === COMMA);
  return bytes[index] === CLOSE_BRACKET && index + 1 === end;
}

function isParsedTextList(written: string): boolean {
  try {
    const value: unknown = JSON.parse(written);
    return Array.isArray(value) && value.every((item) => typeof item === "string" && !LONE_SURROGATE.test(item));
  } catch {
    return false;
  }
}
