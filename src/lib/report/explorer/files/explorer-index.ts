/** What a browser reads first of a set of cases: what there is, and which file holds which part of it. */
export interface ExplorerIndex {
  readonly documents: number;
  readonly facets: readonly FacetIndex[];
  /** The first word of each part of the word index. */
  readonly shards: readonly string[];
}

export interface FacetIndex {
  readonly name: string;
  readonly label: string;
  /** By the number that stands for them in the column. */
  readonly values: readonly string[];
  /** How many cases have each value. */
  readonly counts: readonly number[];
  /** Whether the values stand in the order in which to show them. */
  readonly isInOrder?: boolean;
}

/** So many are in one file. A page of results needs rows of many files, which are therefore small. */
export const ROWS_A_FILE = 256;
export const CASES_A_FILE = 128;

/** The name of each file in the folder of the set. All but the index are packed. */
export const FILES = {
  index: "index.json",
  words: (shard: number) => `words/${shard}.bin`,
  rows: (block: number) => `rows/${block}.bin`,
  cases: (block: number) => `cases/${block}.bin`,
  facet: (name: string) => `columns/${name}.bin`,
  number: (name: string) => `columns/${name}.bin`,
} as const;
