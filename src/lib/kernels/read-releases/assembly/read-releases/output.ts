// Where the lines of the tables are written.

@unmanaged
export class Output {
  /** The start of its first line, the start of the next line, and the end of the room. */
  start: usize;
  to: usize;
  end: usize;
  /** The start of the lines of the release that is being read. */
  kept: usize;
}

export const releaseLines = changetype<Output>(memory.data(16, 4));
export const artistLines = changetype<Output>(memory.data(16, 4));
export const trackLines = changetype<Output>(memory.data(16, 4));

export function begin(output: Output, start: usize, bytes: usize): void {
  output.start = start;
  output.to = start;
  output.end = start + bytes;
  output.kept = start;
}

/** Keeps what was written, or discards it. */
export function settle(output: Output, isKept: bool): void {
  if (isKept) output.kept = output.to;
  else output.to = output.kept;
}

/**
 * Whether there is room for a line with this many bytes of text, each of which may have to be doubled, and for short
 * fields.
 */
export function hasRoom(output: Output, bytes: usize): bool {
  return output.to + 2 * bytes + 512 <= output.end;
}
