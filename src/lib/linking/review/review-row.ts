import { type Explanation, waterfallLine } from "../decide/explain.js";
import type { Film, Release } from "../records.js";

/** The columns that a person sees of a case, the answer first. */
export const REVIEW_COLUMNS = [
  "release_id",
  "film_id",
  "verdict",
  "release_title",
  "artist",
  "release_year",
  "formats",
  "film_title",
  "film_year",
  "composers",
  "probability",
  "reason",
  "rule",
  "margin",
  "runner_up",
  "runner_up_title",
  "waterfall",
] as const;

type Column = (typeof REVIEW_COLUMNS)[number];

/** A link that a person has to decide, from the list of links. */
export type OpenLink = Readonly<
  Record<"release_id" | "film_id" | "probability" | "reason" | "rule" | "margin" | "runner_up", string>
>;

export interface ReviewCase {
  readonly link: OpenLink;
  readonly release: Release;
  readonly film: Film;
  readonly runnerUp: Film | undefined;
  readonly explanation: Explanation;
  /** A verdict given since the links were made. */
  readonly verdict: string;
}

export function reviewRow({ link, release, film, runnerUp, explanation, verdict }: ReviewCase): string[] {
  const row: Readonly<Record<Column, string>> = {
    ...link,
    verdict,
    release_title: release.title,
    artist: release.artist,
    release_year: yearText(release.year),
    formats: release.formats.join("|"),
    film_title: film.title,
    film_year: yearText(film.year),
    composers: film.composers.join("|"),
    runner_up_title: runnerUp === undefined ? "" : titleAndYear(runnerUp),
    waterfall: waterfallLine(explanation),
  };
  return REVIEW_COLUMNS.map((column) => row[column]);
}

function titleAndYear({ title, year }: Film): string {
  return year === undefined ? title : `${title} (${year})`;
}

function yearText(year: number | undefined): string {
  return String(year ?? "");
}
