/** The part of a dump that is in memory. */
export interface SearchWindow {
  /** A new buffer after each `append`. */
  readonly bytes: Buffer;
  /** Drops the bytes before an index, which becomes 0, and adds a chunk at the end. */
  append(chunk: Buffer, from: number): void;
  /** The first index from `from` on where an end tag, hidden text or a list begins; -1 if there is none. */
  next(from: number): number;
  /** Skips the records from an index on that the test rules out. */
  passOver(from: number): { readonly end: number; readonly records: number };
  /** The number of lines that end between two indices. */
  countLines(from: number, to: number): number;
}

/** Rules out records quickly: those whose lists hold none of the words are not wanted. */
export interface RecordTest {
  /**
   * The beginnings of the lists' start tags. Both have the same length and the same last letter, so that one search
   * finds both.
   */
  readonly lists: readonly [Buffer, Buffer];
  readonly words: readonly Buffer[];
}
