import { defaultConfig } from "../core/config.js";
import { type Costs, thresholdsFrom } from "./decide/decide.js";
import { defaultModel } from "./decide/default-model.js";
import { type Explanation, explainRelease } from "./decide/explain.js";
import type { Link } from "./decide/link.js";
import { linkRelease } from "./decide/link-release.js";
import { createRanker, type Ranker } from "./decide/ranking/ranker.js";
import { applyVerdicts, byRelease, type Verdict } from "./decide/verdicts.js";
import { evaluate as evaluateLinks } from "./evaluation/evaluate.js";
import type { Evaluation, GoldLabel, JudgedLink } from "./evaluation/evaluation.js";
import { readGold, readLinks } from "./evaluation/read-tables.js";
import { buildFilmIndex } from "./library/build-film-index.js";
import { openFilmIndex } from "./library/film-index.js";
import type { Film, Release } from "./records.js";
import { readFilmIndex } from "./run/read-film-index.js";
import { eachRelease } from "./run/read-records.js";

/** A music release; only id and title are required. */
export type ReleaseRecord = Pick<Release, "id" | "title"> & Partial<Release>;

/** A film; only id and title are required. */
export type FilmRecord = Pick<Film, "id" | "title"> & Partial<Film>;

export interface LinkOptions {
  /**
   * The cost of a wrong link, of a missed link and of a review by a person; the configuration's defaults if left out.
   */
  readonly costs?: Costs;
  /** People's decisions, which override the model. */
  readonly verdicts?: readonly Verdict[];
}

/**
 * Links releases to films, both as records or as the path of a CSV or Parquet file. Every release has at least one link,
 * which may be a refusal.
 *
 * ```js
 * const links = await link(
 *   [{ id: "r1", title: "Heat (Original Motion Picture Soundtrack)", year: 1995 }],
 *   [{ id: "f1", title: "Heat", year: 1995 }, { id: "f2", title: "Heat", year: 1986 }],
 * );
 * links[0]; // { releaseId: "r1", filmId: "f1", decision: "match", probability: …, reason: …, … }
 * ```
 */
export async function link(
  releases: string | Iterable<ReleaseRecord>,
  films: string | Iterable<FilmRecord>,
  { costs = defaultConfig().linking.costs, verdicts = [] }: LinkOptions = {},
): Promise<Link[]> {
  const ranker = await rankerOf(films);
  const thresholds = thresholdsFrom(costs);
  const said = byRelease(verdicts);
  const links: Link[] = [];
  const visit = (release: Release) => {
    links.push(...applyVerdicts(linkRelease(release, ranker, thresholds), said.get(release.id)));
  };
  if (typeof releases === "string") await eachRelease(releases, visit);
  else for (const release of releases) visit(toRelease(release));
  return links;
}

/**
 * Explains step by step, in bits that add up to the score, how well a film goes with a release: the best film, or the
 * one whose id is given.
 *
 * ```js
 * const { filmId, steps } = await explain({ id: "r1", title: "Heat (Original Soundtrack)" }, "films.csv");
 * steps; // [{ field: "prior", level: "", bits: … }, { field: "title", level: "exact", bits: … }, …]
 * ```
 */
export async function explain(
  release: ReleaseRecord,
  films: string | Iterable<FilmRecord>,
  filmId?: string,
): Promise<Explanation> {
  return explainRelease(toRelease(release), await rankerOf(films), filmId);
}

/**
 * Judges links by labels, both as records or as the path of a CSV or Parquet file: precision and recall with their 95%
 * intervals, calibration, and every error.
 *
 * ```js
 * const { overall, errors } = await evaluate("links.csv", [{ releaseId: "r1", filmId: "f1", category: "" }]);
 * overall.precision; // { value: 1, low: …, high: 1 }
 * ```
 */
export async function evaluate(
  links: string | readonly JudgedLink[],
  gold: string | readonly GoldLabel[],
): Promise<Evaluation> {
  return evaluateLinks(
    typeof links === "string" ? await readLinks(links) : links,
    typeof gold === "string" ? await readGold(gold) : gold,
  );
}

async function rankerOf(films: string | Iterable<FilmRecord>): Promise<Ranker> {
  const index =
    typeof films === "string" ? openFilmIndex(await readFilmIndex(films)) : buildFilmIndex([...films].map(toFilm));
  return createRanker(index, defaultModel);
}

function toRelease(release: ReleaseRecord): Release {
  return { artist: "", year: undefined, country: "", formats: [], genres: [], styles: [], ...release };
}

function toFilm(film: FilmRecord): Film {
  return { originalTitle: "", year: undefined, alternativeTitles: [], composers: [], ...film };
}
