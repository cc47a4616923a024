import type { ExplorerCase } from "./cases/explorer-case.js";

/** A property by which documents are counted and chosen. */
export interface Facet<Document> {
  readonly name: string;
  readonly label: string;
  /** The values of a document; none if it has none. */
  readonly of: (found: Document) => readonly string[];
  /** All values in the order in which people expect them; without it, the commonest come first. */
  readonly order?: readonly string[];
}

export const FACETS: readonly Facet<ExplorerCase>[] = [
  { name: "decision", label: "Decision", of: ({ links }) => links.slice(0, 1).map(({ decision }) => decision) },
  { name: "verdict", label: "Verdict of people", of: verdictOf },
  { name: "reason", label: "Reason", of: ({ links }) => links.slice(0, 1).map(({ reason }) => reason) },
  { name: "medium", label: "Kind of record", of: ({ medium }) => [medium] },
  { name: "decade", label: "Decade of the release", of: ({ release }) => [decadeOf(release.year)] },
  { name: "style", label: "Genre or style", of: ({ release }) => [...new Set([...release.genres, ...release.styles])] },
];

/** A number of every case, kept beside the facets for sorting. */
export const NUMBERS: readonly { readonly name: string; readonly of: (found: ExplorerCase) => number }[] = [
  { name: "probability", of: ({ links }) => Math.round(PROBABILITY_UNITS * (links[0]?.probability ?? 0)) },
  { name: "year", of: ({ release }) => release.year ?? 0 },
  { name: "length", of: ({ release }) => Math.min(release.title.length, LONGEST_TITLE) },
];

export const PROBABILITY_UNITS = 10_000;
const LONGEST_TITLE = 255;

function decadeOf(year: number | null): string {
  return year === null ? "unknown" : `${Math.floor(year / 10)}0s`;
}

/** Whether the accepted links are those that people named. */
function verdictOf({ verdicts, links }: ExplorerCase): string[] {
  if (verdicts.length === 0) return [];
  const named = new Set(verdicts.filter(({ belongs }) => belongs).map(({ filmId }) => filmId));
  const denied = new Set(verdicts.filter(({ belongs }) => !belongs).map(({ filmId }) => filmId));
  const accepted = links.filter(({ decision }) => decision === "match").map(({ filmId }) => filmId);
  if (accepted.some((film) => denied.has(film) || (named.size > 0 && !named.has(film)))) return ["wrong link"];
  const missed = [...named].some((film) => film !== "" && !accepted.includes(film));
  return [missed ? "missed film" : "agrees"];
}
