// Where the lines of the tables are written.

@unmanaged
export class Output {
  /** Where its first line starts, where the next one does, and where there is no more room. */
  start: usize;
  to: usize;
  end: usize;
  /** Where the lines of the release start that is being read. */
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

/** Lets what was written stand, or forgets it. */
export function settle(output: Output, isKept: bool): void {
  if (isKept) output.kept = output.to;
  else output.to = output.kept;
}

/** For a line of texts of so many bytes, each of which may have to be doubled, and of short fields. */
export function hasRoom(output: Output, bytes: usize): bool {
  return output.to + 2 * bytes + 512 <= output.end;
}
