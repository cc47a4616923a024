import type { JudgedLink } from "./evaluation.js";
import type { FilmsByRelease } from "./films-by-release.js";

/** What accepting links from a probability on gives. */
export interface ThresholdScores {
  readonly threshold: number;
  readonly links: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of the releases without a film that are linked all the same. */
  readonly linkedWithoutFilm: number;
}

const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995, 0.998] as const;

/** Precision and recall for each threshold, from the links that were accepted or left to a person. */
export function precisionByThreshold(links: readonly JudgedLink[], truth: FilmsByRelease): ThresholdScores[] {
  const likely = links.filter(({ releaseId, decision }) => decision !== "none" && truth.has(releaseId));
  const films = [...truth.values()];
  const wanted = films.reduce((sum, { size }) => sum + size, 0);
  const withoutFilm = films.filter(({ size }) => size === 0).length;
  return THRESHOLDS.map((threshold) => {
    const accepted = likely.filter(({ probability }) => probability >= threshold);
    const right = accepted.filter(({ releaseId, filmId }) => truth.get(releaseId)?.has(filmId)).length;
    const releases = new Set(accepted.map(({ releaseId }) => releaseId));
    return {
      threshold,
      links: accepted.length,
      precision: right / accepted.length,
      recall: right / wanted,
      linkedWithoutFilm: [...releases].filter((id) => truth.get(id)?.size === 0).length / withoutFilm,
    };
  });
}
