/** A row that could not be read, kept aside with what is needed to find and mend it. */
export interface Reject {
  readonly file: string;
  /** Line where the row starts, counted from 1. */
  readonly line: number;
  readonly reason: string;
  /** The row as it stands in the file, cut to a readable length. */
  readonly value: string;
}

/** Rows come in batches: one await a batch keeps the cost of a row low. */
export interface Batch<Row> {
  readonly rows: readonly Row[];
  readonly rejects: readonly Reject[];
}

/** How many records a file holds and what became of them: read = kept + rejected. */
export interface FileCounts {
  readonly read: number;
  readonly kept: number;
  readonly rejected: number;
  /** Records that were counted but not asked for, and so not read; absent when all were asked for. */
  readonly passedOver?: number;
}
