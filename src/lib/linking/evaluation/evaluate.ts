import { calibrationErrorOf, countBins } from "./calibration-bins.js";
import type { Evaluation, GoldLabel, JudgedLink, LinkError, Scores, Share } from "./evaluation.js";
import { type FilmsByRelease, filmsByRelease } from "./films-by-release.js";
import { wilson } from "./wilson.js";

/** Judges links by labels. */
export function evaluate(links: readonly JudgedLink[], gold: readonly GoldLabel[]): Evaluation {
  const unsure = unsureReleases(gold);
  const labels = sureLabels(gold);
  const truth = filmsByRelease(labels);
  const categories = new Map(labels.map(({ releaseId, category }) => [releaseId, category]));
  const known = links.filter(({ releaseId, filmId }) => filmId !== "" && truth.has(releaseId));
  const accepted = filmsByRelease(known.filter(({ decision }) => decision === "match"));
  const releases = [...truth.keys()];
  const scoresOf = (some: readonly string[]) => countScores(some, truth, accepted);
  const names = [...new Set(categories.values())].sort();
  const bins = countBins(known, truth);

  return {
    overall: scoresOf(releases),
    byCategory: Object.fromEntries(
      names.map((name) => [name, scoresOf(releases.filter((id) => categories.get(id) === name))]),
    ),
    calibrationError: calibrationErrorOf(bins),
    calibration: bins,
    errors: releases.flatMap((id) => errorsOf(id, truth, accepted, categories.get(id) ?? "")),
    unlabelled: links.filter(
      ({ releaseId, filmId }) => filmId !== "" && !truth.has(releaseId) && !unsure.has(releaseId),
    ).length,
    unsure: unsure.size,
  };
}

/** The labels of releases that have no label "unsure". */
export function sureLabels(gold: readonly GoldLabel[]): GoldLabel[] {
  const unsure = unsureReleases(gold);
  return gold.filter(({ releaseId }) => !unsure.has(releaseId));
}

function unsureReleases(gold: readonly GoldLabel[]): Set<string> {
  return new Set(gold.filter(({ category }) => category === "unsure").map(({ releaseId }) => releaseId));
}

function countScores(releases: readonly string[], truth: FilmsByRelease, accepted: FilmsByRelease): Scores {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  let withoutFilm = 0;
  let linkedWithoutFilm = 0;
  for (const id of releases) {
    const films = truth.get(id) ?? new Set();
    const linked = accepted.get(id) ?? new Set();
    const hits = [...linked].filter((film) => films.has(film)).length;
    right += hits;
    wrong += linked.size - hits;
    missed += films.size - hits;
    if (films.size > 0) continue;
    withoutFilm++;
    if (linked.size > 0) linkedWithoutFilm++;
  }
  return {
    releases: releases.length,
    right,
    wrong,
    missed,
    precision: wilson(right, right + wrong),
    recall: wilson(right, right + missed),
    f1: f1Of(right, wrong, missed),
    withoutFilm,
    linkedWithoutFilm,
  };
}

/** F1 is a monotonic function of the Jaccard index, so its interval is computed from that one's. */
function f1Of(right: number, wrong: number, missed: number): Share {
  const carry = (share: number) => (2 * share) / (1 + share);
  const { value, low, high } = wilson(right, right + wrong + missed);
  return { value: carry(value), low: carry(low), high: carry(high) };
}

function errorsOf(releaseId: string, truth: FilmsByRelease, accepted: FilmsByRelease, category: string): LinkError[] {
  const films = truth.get(releaseId) ?? new Set();
  const linked = accepted.get(releaseId) ?? new Set();
  return [
    ...[...linked]
      .filter((film) => !films.has(film))
      .map((filmId) => ({ releaseId, filmId, kind: "wrong link" as const, category })),
    ...[...films]
      .filter((film) => !linked.has(film))
      .map((filmId) => ({ releaseId, filmId, kind: "missed" as const, category })),
  ];
}
