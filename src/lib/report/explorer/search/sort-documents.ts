import { PROBABILITY_UNITS } from "../facets.js";

/** A way to sort results. */
export interface Sorting {
  readonly name: string;
  readonly label: string;
  /** The column of numbers that it needs. */
  readonly column: string;
  /** Documents with a smaller value come first. */
  readonly of: (fit: number, number: number) => number;
}

/** Titles up to this length tell which of two equally good results is meant: the shorter one. */
const LENGTHS = 256;
const NO_YEAR_LAST = 10_000;

/** Without a query, all fit equally badly, and documents stay as they are listed. */
const BEST_MATCH: Sorting = {
  name: "",
  label: "Best match",
  column: "length",
  of: (fit, length) => (fit === 0 ? 0 : length - LENGTHS * fit),
};

export const SORTINGS: readonly Sorting[] = [
  BEST_MATCH,
  {
    name: "doubt",
    label: "Most in doubt",
    column: "probability",
    of: (_fit, probability) => Math.abs(probability - PROBABILITY_UNITS / 2),
  },
  { name: "oldest", label: "Oldest release", column: "year", of: (_fit, year) => (year === 0 ? NO_YEAR_LAST : year) },
  { name: "newest", label: "Newest release", column: "year", of: (_fit, year) => (year === 0 ? 0 : -year) },
];

export function sortingOf({ sort }: { readonly sort: string }): Sorting {
  return SORTINGS.find(({ name }) => name === sort) ?? BEST_MATCH;
}

/**
 * Sorts documents, given in rising order, by whole numbers; those of equal value stay in order. Number and document are
 * sorted as one, which takes a third of the time that sorting pairs takes.
 */
export function sortDocuments(documents: readonly number[], keyOf: (document: number) => number): Int32Array {
  const size = (documents.at(-1) ?? 0) + 1;
  const keys = new Float64Array(documents.length);
  for (let at = 0; at < keys.length; at++) {
    const document = documents[at] ?? 0;
    keys[at] = keyOf(document) * size + document;
  }
  keys.sort();
  const sorted = new Int32Array(keys.length);
  for (let at = 0; at < sorted.length; at++) {
    const key = keys[at] ?? 0;
    sorted[at] = key - Math.floor(key / size) * size;
  }
  return sorted;
}
