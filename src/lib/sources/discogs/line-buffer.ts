/** The lines of the records of a block, one behind the other. */
export interface RecordLines {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the lines of each record end; a record may have none. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

export interface LineBuffer {
  add(lines: string): void;
  endRecord(): void;
  /** Hands over what was collected and starts anew. */
  take(): RecordLines;
}

/** UTF-8 takes up to three bytes for a UTF-16 unit. */
const BYTES_PER_UNIT = 3;

export function createLineBuffer(): LineBuffer {
  let buffer = Buffer.alloc(1 << 18);
  let length = 0;
  let ends: number[] = [];

  return {
    add(lines) {
      if (lines === "") return;
      const needed = length + BYTES_PER_UNIT * lines.length;
      if (needed > buffer.length) buffer = Buffer.concat([buffer], 2 * needed);
      length += buffer.write(lines, length);
    },
    endRecord() {
      ends.push(length);
    },
    take() {
      const lines = { bytes: Uint8Array.from(buffer.subarray(0, length)), ends: Uint32Array.from(ends) };
      length = 0;
      ends = [];
      return lines;
    },
  };
}
