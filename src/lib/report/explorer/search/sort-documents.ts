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

/** Sorts documents; those of equal value stay in the order of the list. */
export function sortDocuments(documents: readonly number[], keyOf: (document: number) => number): number[] {
  const ranked = documents.map((document) => ({ document, value: keyOf(document) }));
  return ranked.sort((a, b) => a.value - b.value || a.document - b.document).map(({ document }) => document);
}
