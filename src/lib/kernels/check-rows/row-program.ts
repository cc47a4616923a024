import type { Digests } from "../../contract/content-digests.js";
import type { FieldRule } from "../../contract/staged/imdb-fields.js";

/** What a column may hold. */
export interface RowColumn {
  readonly rule: FieldRule;
  readonly required: boolean;
  /** What separates the items of a list, where that is a single character. */
  readonly separator?: string | undefined;
}

/** Which columns tell rows apart, by their numbers. */
export interface RowKey {
  readonly id: number;
  readonly ordering: number | undefined;
}

/** More than any file of IMDb has. */
export const MOST_COLUMNS = 1024;

/** Checks rows and makes digests of them. */
export interface RowProgram {
  /** Takes a block of whole lines, which all indices refer to from then on. */
  load(block: Buffer): void;
  /** Checks the rows from an index on, up to the first that is not sound. Good until the next call. */
  checkRows(from: number): CheckedRows;
  /** The digests of some of the rows that were checked last, each of which can be asked for once. */
  digestsOf(from: number, to: number): Digests;
  /** Whether a field of a column is what it should be. */
  accepts(column: number, start: number, end: number): boolean;
}

export interface CheckedRows {
  /** How many rows are sound, as far as none of their fields is in doubt. */
  readonly rows: number;
  /** Where each of them ends. */
  readonly ends: Uint32Array;
  /** A number that no other row of the file should have. */
  readonly keys: Float64Array;
  /** Three numbers for each field in doubt: its row, its start and its end. What it holds is JSON. */
  readonly doubts: Uint32Array;
  /** Where the next row starts. */
  readonly stopped: number;
}

export const NUMBERS_PER_DOUBT = 3;
