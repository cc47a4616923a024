import type { FilmIndex } from "../library/film-index.js";
import type { Release } from "../records.js";
import { decide, type Thresholds } from "./decide.js";
import type { Link } from "./link.js";
import type { RankedFilm } from "./ranking/ranked-film.js";
import type { RankedRelease, Ranker } from "./ranking/ranker.js";
import { reasonOf } from "./reason-of.js";

/** The links of one release, most probable first; a single refusal if there are none. */
export function linkRelease(release: Release, { rank, index }: Ranker, thresholds: Thresholds): Link[] {
  return linksOf(release, rank(release), index, thresholds);
}

export function linksOf(release: Release, ranked: RankedRelease, index: FilmIndex, thresholds: Thresholds): Link[] {
  const rows = candidatesToShow(ranked.films, thresholds).map((film) =>
    toLink(release, film, ranked, index, thresholds),
  );
  return rows.length > 0 ? rows : [refusal(release, ranked, index)];
}

/** If the best film of a part of the title is accepted, its rivals are not shown; if it is in doubt, they are. */
function candidatesToShow(films: readonly RankedFilm[], thresholds: Thresholds): RankedFilm[] {
  const settled = new Set(
    films.filter((film) => decide(film.probability, thresholds) === "match").map(({ part }) => part),
  );
  return films.filter((film) => {
    const decision = decide(film.probability, thresholds);
    return decision === "match" || (decision === "review" && !settled.has(film.part));
  });
}

function toLink(
  release: Release,
  film: RankedFilm,
  ranked: RankedRelease,
  index: FilmIndex,
  thresholds: Thresholds,
): Link {
  const decision = decide(film.probability, thresholds);
  return {
    releaseId: release.id,
    filmId: filmId(film.film, index),
    probability: film.probability,
    decision,
    reason: reasonOf(decision, film, ranked),
    rule: film.rule,
    ...rivalOf(film, index),
  };
}

function refusal(release: Release, ranked: RankedRelease, index: FilmIndex): Link {
  const best = ranked.films[0];
  return {
    releaseId: release.id,
    filmId: "",
    probability: best?.probability ?? 0,
    decision: "none",
    reason: reasonOf("none", best, ranked),
    rule: best?.rule ?? "",
    margin: undefined,
    runnerUp: best === undefined ? "" : filmId(best.film, index),
  };
}

function rivalOf({ evidence, runnerUp }: RankedFilm, index: FilmIndex): Pick<Link, "margin" | "runnerUp"> {
  if (runnerUp === undefined) return { margin: undefined, runnerUp: "" };
  return { margin: evidence - runnerUp.evidence, runnerUp: filmId(runnerUp.film, index) };
}

function filmId(film: number, index: FilmIndex): string {
  return index.filmIds[film] ?? "";
}
