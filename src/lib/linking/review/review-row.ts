import { type Explanation, waterfallLine } from "../decide/explain.js";
import type { Film, Release } from "../records.js";

/** What a person is shown of a case, the answer first. */
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

/** A link that a person is to decide on, as the list of links has it. */
export type OpenLink = Readonly<
  Record<"release_id" | "film_id" | "probability" | "reason" | "rule" | "margin" | "runner_up", string>
>;

export interface ReviewCase {
  readonly link: OpenLink;
  readonly release: Release;
  readonly film: Film;
  readonly runnerUp: Film | undefined;
  readonly explanation: Explanation;
  /** A word that was said already, since the links were made. */
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
