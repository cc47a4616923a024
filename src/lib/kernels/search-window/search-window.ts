/** The part of a dump that is looked at. */
export interface SearchWindow {
  /** Another buffer after each `append`. */
  readonly bytes: Buffer;
  /** Lets go of the bytes before an index, which becomes 0, and takes more behind the last. */
  append(chunk: Buffer, from: number): void;
  /** The first index, not before `from`, where an end tag, hidden text or a list begins; -1 where there is none. */
  next(from: number): number;
  /** Passes over the records from an index on that the test certainly does not want. */
  passOver(from: number): { readonly end: number; readonly records: number };
  /** How many lines end between two indices. */
  countLines(from: number, to: number): number;
}

/** Tells at a glance of which records it is certain that they are not wanted: their lists hold none of the words. */
export interface RecordTest {
  /** What their start tags begin with. Both have the same length and the same last letter, so that one search does. */
  readonly lists: readonly [Buffer, Buffer];
  readonly words: readonly Buffer[];
}
