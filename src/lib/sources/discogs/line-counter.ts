const LINE_FEED = 0x0a;

/** Numbers the lines of a file whose bytes come in pieces. Indices must be asked for in rising order. */
export interface LineCounter {
  /** The number of the line, from 1, in which an index lies. */
  at(bytes: Buffer, index: number): number;
  /** Says that the next bytes start where this index is now. */
  moveTo(bytes: Buffer, index: number): void;
}

export function createLineCounter(): LineCounter {
  let line = 1;
  let lineEnd = -1;

  function at(bytes: Buffer, index: number): number {
    if (lineEnd < 0) lineEnd = findLineEnd(bytes, 0);
    while (lineEnd < index) {
      line += 1;
      lineEnd = findLineEnd(bytes, lineEnd + 1);
    }
    return line;
  }

  return {
    at,
    moveTo(bytes, index) {
      at(bytes, index);
      lineEnd = -1;
    },
  };
}

function findLineEnd(bytes: Buffer, from: number): number {
  const index = bytes.indexOf(LINE_FEED, from);
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}
