import { writeFileSync } from "node:fs";
import { writeAtomically } from "../../core/atomic-write.js";
import { InputError } from "../../core/errors.js";
import { csvLine } from "../../core/text/csv-text.js";
import { defaultModel } from "../decide/default-model.js";
import { explainRelease } from "../decide/explain.js";
import { createRanker, type Ranker } from "../decide/ranking/ranker.js";
import { pairKey } from "../decide/verdicts.js";
import { openFilmIndex } from "../library/film-index.js";
import type { Film, Release } from "../records.js";
import { readFilmIndex } from "../run/read-film-index.js";
import { eachFilm, eachRelease, eachRow } from "../run/read-records.js";
import { readVerdicts } from "../run/read-verdicts.js";
import { compareIds } from "./merge-verdicts.js";
import { type OpenLink, REVIEW_COLUMNS, type ReviewCase, reviewRow } from "./review-row.js";

export interface ExportReviewOptions {
  readonly releases: string;
  readonly films: string;
  /** The same films in a file that `leitmotif index films` has made, which is quicker to open. */
  readonly index?: string | undefined;
  /** The links between the two. */
  readonly links: string;
  /** Where verdicts are kept; need not exist yet. */
  readonly verdicts: string;
  readonly out: string;
}

/** Writes the links that a person has to decide as CSV, with the evidence beside them. Returns their number. */
export async function exportReview(options: ExportReviewOptions): Promise<number> {
  const links = await openLinks(options.links);
  const cases = links.length === 0 ? [] : await casesOf(links, options);
  const lines = [REVIEW_COLUMNS, ...cases.map(reviewRow)].map(csvLine);
  await writeAtomically(options.out, async (path) => writeFileSync(path, lines.join("")));
  return cases.length;
}

const LINK_COLUMNS = [
  "release_id",
  "film_id",
  "probability",
  "decision",
  "reason",
  "rule",
  "margin",
  "runner_up",
] as const;

async function openLinks(file: string): Promise<OpenLink[]> {
  const links: OpenLink[] = [];
  await eachRow(file, LINK_COLUMNS, { required: LINK_COLUMNS.length }, ({ decision, ...link }) => {
    if (decision === "review") links.push(link);
  });
  return links.sort(
    (a, b) =>
      compareIds(a.release_id, b.release_id) ||
      Number(b.probability) - Number(a.probability) ||
      compareIds(a.film_id, b.film_id),
  );
}

async function casesOf(
  links: readonly OpenLink[],
  { releases, films, index, links: linksFile, verdicts }: ExportReviewOptions,
): Promise<ReviewCase[]> {
  const releaseOf = await wantedReleases(releases, new Set(links.map(({ release_id }) => release_id)));
  const filmOf = await wantedFilms(films, new Set(links.flatMap(({ film_id, runner_up }) => [film_id, runner_up])));
  const source = index === undefined ? films : { index };
  const ranker = createRanker(openFilmIndex(await readFilmIndex(source)), defaultModel);
  const said = new Map((await readVerdicts(verdicts)).map((verdict) => [pairKey(verdict), verdict.belongs]));
  return links.map((link) => {
    const release = releaseOf.get(link.release_id) ?? refuse(linksFile, link.release_id, releases);
    const film = filmOf.get(link.film_id) ?? refuse(linksFile, link.film_id, films);
    const verdict = said.get(pairKey({ releaseId: release.id, filmId: film.id }));
    return {
      ...explained(release, film, ranker),
      link,
      runnerUp: filmOf.get(link.runner_up),
      verdict: wordOf(verdict),
    };
  });
}

async function wantedReleases(file: string, ids: ReadonlySet<string>): Promise<Map<string, Release>> {
  const found = new Map<string, Release>();
  await eachRelease(file, (release) => {
    if (ids.has(release.id)) found.set(release.id, release);
  });
  return found;
}

async function wantedFilms(file: string, ids: ReadonlySet<string>): Promise<Map<string, Film>> {
  const found = new Map<string, Film>();
  await eachFilm(file, (film) => {
    if (ids.has(film.id)) found.set(film.id, film);
  });
  return found;
}

function refuse(file: string, value: string, list: string): never {
  const remedy = "give the lists that the links were made from, or link them again";
  throw new InputError(`has a link with an id that is not in ${list}`, { file, value, remedy });
}

function explained(release: Release, film: Film, ranker: Ranker): Pick<ReviewCase, "release" | "film" | "explanation"> {
  return { release, film, explanation: explainRelease(release, ranker, film.id) };
}

function wordOf(verdict: boolean | undefined): string {
  if (verdict === undefined) return "";
  return verdict ? "yes" : "no";
}
