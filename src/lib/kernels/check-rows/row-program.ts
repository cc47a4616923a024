import type { Digests } from "../../contract/content-digests.js";
import type { FieldRule } from "../../contract/staged/imdb-fields.js";

/** What a column may hold. */
export interface RowColumn {
  readonly rule: FieldRule;
  readonly required: boolean;
  /** The separator of a list's items, if it is a single character. */
  readonly separator?: string | undefined;
}

/** The numbers of the columns that identify a row. */
export interface RowKey {
  readonly id: number;
  readonly ordering: number | undefined;
}

/** More columns than any of IMDb's files has. */
export const MOST_COLUMNS = 1024;

/** Checks rows and makes digests of them. */
export interface RowProgram {
  /** Loads a block of whole lines, which all indices refer to from then on. */
  load(block: Buffer): void;
  /** Checks the rows from an index up to the first that is not sound. The result is valid until the next call. */
  checkRows(from: number): CheckedRows;
  /** The digests of some of the rows that were checked last. Each can be asked for only once. */
  digestsOf(from: number, to: number): Digests;
  /** Whether a field is valid for a column. */
  accepts(column: number, start: number, end: number): boolean;
}

export interface CheckedRows {
  /** How many rows are sound, unless a field in doubt proves bad. */
  readonly rows: number;
  /** The end of each sound row. */
  readonly ends: Uint32Array;
  /** A number that should be unique among the rows of the file. */
  readonly keys: Float64Array;
  /** Three numbers for each field in doubt, which holds JSON: its row, its start and its end. */
  readonly doubts: Uint32Array;
  /** Where the next row starts. */
  readonly stopped: number;
}

export const NUMBERS_PER_DOUBT = 3;
