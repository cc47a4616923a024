import { isUtf8 } from "node:buffer";

/** Whole records, one behind the other. */
export interface RecordBlock {
  /** Shared with the worker that parses them. */
  readonly bytes: SharedArrayBuffer;
  /** Where each record ends in the bytes. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** The line of the file in which each starts. */
  readonly lines: Uint32Array<ArrayBuffer>;
}

/** Where a record stands in some bytes, and the line of the file in which it starts. */
export interface RecordPlace {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

const LONGEST_REJECTED_TEXT = 2_000;

export function copyRecords(bytes: Buffer, places: readonly RecordPlace[]): RecordBlock {
  const size = places.reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = new SharedArrayBuffer(size);
  const copy = Buffer.from(shared);
  const ends = new Uint32Array(places.length);
  const lines = new Uint32Array(places.length);
  let length = 0;
  for (const [index, { start, end, line }] of places.entries()) {
    length += bytes.copy(copy, length, start, end);
    ends[index] = length;
    lines[index] = line;
  }
  return { bytes: shared, ends, lines };
}

/** The bytes of one record of a block. */
export function recordBytes({ bytes, ends }: RecordBlock, index: number): Buffer {
  return Buffer.from(bytes).subarray(ends[index - 1] ?? 0, ends[index]);
}

/** A record as it stands in the file, cut to a readable length. Bytes that are not UTF-8 are shown one by one. */
export function rejectedText(record: Buffer): string {
  const start = record.subarray(0, LONGEST_REJECTED_TEXT);
  const text = start.toString(isUtf8(record) ? "utf8" : "latin1").trim();
  return record.length > LONGEST_REJECTED_TEXT ? `${text}…` : text;
}
