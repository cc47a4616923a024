import type { TableDiff } from "../../snapshot/diff/table-diff.js";

/** The rows that differ between two versions in a row, in `reports/changes/<older>-to-<newer>/rows.json`. */
export type RowChanges = RowsCompared | RowsGone;

export interface RowsCompared {
  readonly tables: readonly ListedTable[];
  /** Tables with so many rows that only their sizes are compared. */
  readonly large: readonly string[];
}

export interface ListedTable extends TableDiff {
  /** Whether it follows from other tables. */
  readonly isAnswer: boolean;
  /** The full list beside this file. */
  readonly file: string;
  /** How many rows the list holds, where it was cut. */
  readonly cutAt?: number;
}

/** The tables of these snapshots were no longer there when the newer version was published. */
export interface RowsGone {
  readonly gone: readonly string[];
}

/** The folder of a pair of versions below `reports/changes/`. */
export function pairFolder(older: string, newer: string): string {
  return `${older}-to-${newer}`;
}
