/**
 * Converts cells and JSON values to typed values. One rule applies to all: a missing or explicitly unknown value
 * becomes null; anything else must be valid, or the whole row is rejected. An invalid value is the usual sign of a
 * shifted row, and once it is null it looks like a value that was never known. The reject keeps the text.
 */

/** A value that does not fit its column; the message is the reason for the reject. */
export class BadValue extends Error {}

export function badValue(column: string, value: unknown, expected: string): BadValue {
  const shown = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return new BadValue(`${column} ${JSON.stringify(shorten(shown))} is not ${expected}`);
}

export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** What programs write for an unknown value. */
const UNKNOWN: ReadonlySet<string> = new Set(["", "nan", "none", "null", "n/a", "\\n"]);

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The row that `read` makes, or the reason why one of its values is bad. */
export function rowOrReason<Row>(read: () => Row): Row | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadValue) return error.message;
    throw error;
  }
}

/** Trimmed text. Only empty text is unknown here: a film may well be called "None". */
export function text(column: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw badValue(column, value, "a text");
  return value.trim() || null;
}

export function decimal(
  column: string,
  value: unknown,
  { min = -Infinity, max = Infinity }: Range = {},
): number | null {
  if (isUnknown(value)) return null;
  const number = typeof value === "string" && DECIMAL.test(value.trim()) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) throw badValue(column, value, "a number");
  if (number < min || number > max) throw badValue(column, value, rangeText(min, max));
  return number;
}

/** A whole number, even if it is written as `162.0`. */
export function integer(
  column: string,
  value: unknown,
  { min, max = Number.MAX_SAFE_INTEGER }: Range = {},
): number | null {
  const number = decimal(column, value, { min: min ?? Number.MIN_SAFE_INTEGER, max });
  if (number !== null && !Number.isInteger(number)) throw badValue(column, value, "a whole number");
  return number;
}

const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  "1": true,
  "1.0": true,
  false: false,
  "0": false,
  "0.0": false,
};

export function flag(column: string, value: unknown): boolean | null {
  if (isUnknown(value)) return null;
  const found = FLAGS[String(value).trim().toLowerCase()];
  if (found === undefined) throw badValue(column, value, "true or false");
  return found;
}

export function isUnknown(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === "string" && UNKNOWN.has(value.trim().toLowerCase());
}

/** A value that the row must have. */
export function required<T>(column: string, value: T | null): T {
  if (value === null) throw new BadValue(`has no ${column}`);
  return value;
}

function rangeText(min: number, max: number): string {
  if (max === Infinity || max === Number.MAX_SAFE_INTEGER) return `at least ${min}`;
  return min === -Infinity ? `at most ${max}` : `from ${min} to ${max}`;
}

function shorten(value: string): string {
  return value.length <= 80 ? value : `${value.slice(0, 80)}…`;
}
