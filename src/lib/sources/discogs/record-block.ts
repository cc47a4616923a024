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

/** Gathers records into blocks. */
export interface BlockBuilder {
  add(bytes: Buffer, start: number, end: number, line: number): void;
  /** The records added since the last block; undefined while they are too few to be worth a block of their own. */
  takeLarge(): RecordBlock | undefined;
  takeAll(): RecordBlock | undefined;
}

/** Handing a block to another thread costs as much as parsing a few records. */
const WORTH_A_BLOCK = 1 << 18;

const LONGEST_REJECTED_TEXT = 2_000;

export function createBlockBuilder(): BlockBuilder {
  let buffer = Buffer.alloc(2 * WORTH_A_BLOCK);
  let length = 0;
  let ends: number[] = [];
  let lines: number[] = [];

  function takeAll(): RecordBlock | undefined {
    if (length === 0) return undefined;
    const bytes = new SharedArrayBuffer(length);
    buffer.copy(Buffer.from(bytes), 0, 0, length);
    const block = { bytes, ends: Uint32Array.from(ends), lines: Uint32Array.from(lines) };
    length = 0;
    ends = [];
    lines = [];
    return block;
  }

  return {
    add(bytes, start, end, line) {
      const needed = length + end - start;
      if (needed > buffer.length) buffer = Buffer.concat([buffer.subarray(0, length)], 2 * needed);
      length += bytes.copy(buffer, length, start, end);
      ends.push(length);
      lines.push(line);
    },
    takeLarge: () => (length < WORTH_A_BLOCK ? undefined : takeAll()),
    takeAll,
  };
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
