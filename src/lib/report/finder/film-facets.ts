import type { Facet } from "../explorer/facets.js";
import type { FilmRow } from "./files/finder-files.js";

/** A range of numbers from a limit on, up to that of the one before. */
type Range = readonly [from: number, label: string];

const RUNTIMES: readonly Range[] = [
  [150, "2½ hours or more"],
  [120, "2 to 2½ hours"],
  [90, "1½ to 2 hours"],
  [1, "less than 1½ hours"],
];

const RATINGS: readonly Range[] = [
  [8, "8 or more"],
  [7, "7 to 8"],
  [6, "6 to 7"],
  [0.1, "less than 6"],
];

const POPULARITIES: readonly Range[] = [
  [0.99, "the best-known hundredth"],
  [0.9, "the best-known tenth"],
  [0.5, "better known than most"],
  [0, "less known than most"],
];

const UNKNOWN = "unknown";

const FIRST_DECADE = 1870;
const LAST_DECADE = 2090;

/** By what films can be chosen. `popularityRank` tells which share of the films is less popular than one. */
export function filmFacets(popularityRank: (popularity: number) => number): readonly Facet<FilmRow>[] {
  const rankOf = (popularity: number | null) => (popularity === null ? null : popularityRank(popularity));
  return [
    { name: "genre", label: "Genre", of: ({ genres }) => (genres.length > 0 ? genres : [UNKNOWN]) },
    { name: "decade", label: "Decade", of: ({ year }) => [decadeOf(year)], order: [...decades(), UNKNOWN] },
    { name: "language", label: "Language", of: ({ language }) => [language ?? UNKNOWN] },
    { name: "runtime", label: "Runtime", of: ({ runtime }) => [rangeOf(runtime, RUNTIMES)], order: labels(RUNTIMES) },
    { name: "rating", label: "Rating", of: ({ rating }) => [rangeOf(rating, RATINGS)], order: labels(RATINGS) },
    {
      name: "popularity",
      label: "Popularity",
      of: ({ popularity }) => [rangeOf(rankOf(popularity), POPULARITIES)],
      order: labels(POPULARITIES),
    },
  ];
}

/** The names of the facets, which stand in addresses. */
export const FILM_FACET_NAMES = filmFacets(() => 0).map(({ name }) => name);

function rangeOf(value: number | null, ranges: readonly Range[]): string {
  return ranges.find(([from]) => value !== null && value >= from)?.[1] ?? UNKNOWN;
}

function labels(ranges: readonly Range[]): string[] {
  return [...ranges.map(([, label]) => label), UNKNOWN];
}

/** From the newest to the oldest that a film can be of. */
function decades(): string[] {
  const count = (LAST_DECADE - FIRST_DECADE) / 10 + 1;
  return Array.from({ length: count }, (_, at) => decadeOf(LAST_DECADE - 10 * at));
}

function decadeOf(year: number | null): string {
  return year === null ? UNKNOWN : `${Math.floor(year / 10)}0s`;
}
