/** A number that is read from a record; null where it is not known. */
export interface NumberFeature<Record> {
  readonly name: string;
  readonly read: (record: Record) => number | null;
}

/** A list of words that is read from a record, such as its genres. */
export interface WordsFeature<Record> {
  readonly name: string;
  readonly read: (record: Record) => readonly string[];
  /** The most words that are kept: the commonest. */
  readonly most: number;
}

/** What a model sees of a record. */
export interface Features<Record> {
  readonly numbers: readonly NumberFeature<Record>[];
  readonly words: readonly WordsFeature<Record>[];
}
