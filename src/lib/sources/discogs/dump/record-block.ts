import { isUtf8 } from "node:buffer";
import { LONGEST_REJECTED_TEXT } from "../../staging/rejected-text.js";

/** Whole records, one after the other. */
export interface RecordBlock {
  /** Handed to the worker that parses them, and back. It may be longer than the records. */
  readonly bytes: ArrayBuffer;
  /** Where each record ends in the bytes. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** The line of the file on which each record starts. */
  readonly lines: Uint32Array<ArrayBuffer>;
}

/** Gathers records into blocks. */
export interface BlockBuilder {
  add(bytes: Buffer, start: number, end: number, line: number): void;
  /** The records added since the last block, or undefined while there are too few to be worth a block. */
  takeLarge(): RecordBlock | undefined;
  takeAll(): RecordBlock | undefined;
  /** Returns the memory of a block that is no longer needed. Garbage collection would leave much more of it in use. */
  recycle(block: RecordBlock): void;
}

/** Handing a block to another thread costs as much as parsing a few records. */
const WORTH_A_BLOCK = 1 << 18;

/** Holds the records that end in one chunk of a file, with room to spare. */
const USUAL_BLOCK = 4 << 20;

export function createBlockBuilder(): BlockBuilder {
  const spare: ArrayBuffer[] = [];
  let memory = new ArrayBuffer(USUAL_BLOCK);
  let length = 0;
  let ends: number[] = [];
  let lines: number[] = [];

  function makeRoom(size: number): void {
    if (length + size <= memory.byteLength) return;
    const larger = new ArrayBuffer(2 * (length + size));
    Buffer.from(memory, 0, length).copy(Buffer.from(larger));
    memory = larger;
  }

  function takeAll(): RecordBlock | undefined {
    if (length === 0) return undefined;
    const block = { bytes: memory, ends: Uint32Array.from(ends), lines: Uint32Array.from(lines) };
    memory = spare.pop() ?? new ArrayBuffer(USUAL_BLOCK);
    length = 0;
    ends = [];
    lines = [];
    return block;
  }

  return {
    add(bytes, start, end, line) {
      makeRoom(end - start);
      length += bytes.copy(Buffer.from(memory), length, start, end);
      ends.push(length);
      lines.push(line);
    },
    takeLarge: () => (length < WORTH_A_BLOCK ? undefined : takeAll()),
    takeAll,
    recycle({ bytes }) {
      if (bytes.byteLength === USUAL_BLOCK) spare.push(bytes);
    },
  };
}

/** The bytes of all records of a block. */
export function blockBytes({ bytes, ends }: RecordBlock): Buffer {
  return Buffer.from(bytes, 0, ends.at(-1) ?? 0);
}

/** The bytes of one record of a block. */
export function recordBytes({ bytes, ends }: RecordBlock, index: number): Buffer {
  return Buffer.from(bytes).subarray(ends[index - 1] ?? 0, ends[index]);
}

/** A record as in the file, cut to a readable length. Bytes that are not UTF-8 are shown one by one. */
export function rejectedText(record: Buffer): string {
  const start = record.subarray(0, LONGEST_REJECTED_TEXT);
  const text = start.toString(isUtf8(record) ? "utf8" : "latin1").trim();
  return record.length > LONGEST_REJECTED_TEXT ? `${text}…` : text;
}
