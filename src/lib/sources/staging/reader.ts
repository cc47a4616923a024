/** A rejected row, with what is needed to find and correct it. */
export interface Reject {
  readonly file: string;
  /** The line where the row starts, counted from 1. */
  readonly line: number;
  readonly reason: string;
  /** The row as in the file, cut to a readable length. */
  readonly value: string;
}

/** Rows come in batches, because awaiting each row would be slow. */
export interface Batch<Row> {
  readonly rows: readonly Row[];
  readonly rejects: readonly Reject[];
}

/** How many records a file holds and what became of them: read = kept + rejected. */
export interface FileCounts {
  readonly read: number;
  readonly kept: number;
  readonly rejected: number;
  /** Records that were counted but not wanted; absent if all were wanted. */
  readonly passedOver?: number;
}
