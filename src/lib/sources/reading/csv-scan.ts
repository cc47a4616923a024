import { isUtf8 } from "node:buffer";

export interface ScannedRecord {
  readonly fields: readonly string[];
  /** Why the record is not a row; empty if it is one. */
  readonly fault: string;
  /** False if text follows a closing quote: then the quotes are misplaced, and the end is a guess. */
  readonly balanced: boolean;
  /** The index after the last byte of the record, without its line end. */
  readonly end: number;
  /** Where the next record starts. */
  readonly next: number;
  /** How many lines the record spans. */
  readonly lines: number;
}

/** The record that starts at an index, or undefined if its end lies beyond the bytes. */
export type ScanRecord = (bytes: Buffer, start: number, last: boolean) => ScannedRecord | undefined;

export const LF = 0x0a;
export const CR = 0x0d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * The inner loop of the CSV reader. It copies the bytes of fields without quotes and escapes to one place, notes where
 * each field ends, and decodes once. It is a single function because calls and shared variables would halve its speed.
 */
export function createRecordScanner(delimiter: number, backslash: boolean): ScanRecord {
  let content = Buffer.alloc(0);
  const fieldEnds: number[] = [];

  return (bytes, start, last) => {
    const size = bytes.length;
    if (content.length < size) content = Buffer.allocUnsafe(size);
    const target = content;
    let length = 0;
    let count = 0;
    let lines = 1;
    let seen = 0;
    let nul = false;
    let index = start;

    for (;;) {
      if (bytes[index] === QUOTE) {
        index += 1;
        for (;;) {
          if (index >= size) return undefined;
          const byte = bytes[index] as number; // within bounds, see the line above
          if (byte === QUOTE) {
            if (backslash || bytes[index + 1] !== QUOTE) break;
            index += 1;
          } else if (byte === BACKSLASH && backslash && isEscaped(bytes[index + 1])) {
            index += 1;
          } else if (byte === LF || (byte === CR && bytes[index + 1] !== LF)) {
            lines += 1;
          }
          const value = bytes[index] as number; // an escape is only skipped when a byte follows
          if (value === 0) nul = true;
          seen |= value;
          target[length++] = value;
          index += 1;
        }
        index += 1;
      } else {
        while (index < size) {
          const byte = bytes[index] as number; // within bounds, see the line above
          if (byte === delimiter || byte === LF || byte === CR) break;
          if (byte === 0) nul = true;
          seen |= byte;
          target[length++] = byte;
          index += 1;
        }
      }
      fieldEnds[count++] = length;
      // More bytes may bring a second quote, a line feed, or the rest of the field.
      if (!last && (index === size || (bytes[index] === CR && index + 1 === size))) return undefined;
      if (bytes[index] !== delimiter) break;
      index += 1;
    }

    const stop = bytes[index];
    const balanced = index === size || stop === LF || stop === CR;
    const next = stop === CR && bytes[index + 1] === LF ? index + 2 : Math.min(index + 1, size);
    const wide = seen >= 0x80;
    const fault = nul
      ? "contains a NUL character"
      : wide && !isUtf8(target.subarray(0, length))
        ? "is not UTF-8 text"
        : index === start
          ? "blank row"
          : "";
    const fields = !balanced || fault !== "" ? [] : wide ? wideFields(count) : asciiFields(count);
    return { fields, fault, balanced, end: index, next, lines };
  };

  function asciiFields(count: number): string[] {
    const text = content.toString("latin1", 0, fieldEnds[count - 1]);
    const fields: string[] = [];
    let start = 0;
    for (let field = 0; field < count; field++) {
      const end = fieldEnds[field] as number; // filled up to `count`
      fields.push(text.slice(start, end));
      start = end;
    }
    return fields;
  }

  function wideFields(count: number): string[] {
    const fields: string[] = [];
    let start = 0;
    for (let field = 0; field < count; field++) {
      const end = fieldEnds[field] as number; // filled up to `count`
      fields.push(start === end ? "" : content.toString("utf8", start, end));
      start = end;
    }
    return fields;
  }
}

function isEscaped(byte: number | undefined): boolean {
  return byte === QUOTE || byte === BACKSLASH;
}
