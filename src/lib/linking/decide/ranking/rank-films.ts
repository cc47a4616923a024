import { calibrate } from "../calibrate.js";
import type { Model } from "../model.js";
import type { RankedFilm, WeighedFilm } from "./ranked-film.js";

/**
 * Ranks the films of one release. Films that match the same part of the title exclude each other, so the evidence for
 * the others counts against each; parts joined by a slash may each have a film. Works that are no films are rivals, but
 * not in the list.
 */
export function rankFilms(films: readonly WeighedFilm[], model: Model, asked?: number): RankedFilm[] {
  const sorted = [...films].sort((a, b) => b.evidence - a.evidence || a.film - b.film);
  const best = sorted[0];
  if (best === undefined) return [];
  // If the title as a whole names the best film, its parts are not titles of their own.
  if (best.part < 0) return rankRivals(sorted, model, asked);
  const parts = [...new Set(sorted.map(({ part }) => part))].filter((part) => part >= 0);
  return parts
    .flatMap((part) =>
      rankRivals(
        sorted.filter((film) => film.part === part),
        model,
        asked,
      ),
    )
    .sort((a, b) => b.probability - a.probability || b.score - a.score || a.film - b.film);
}

/** What songs tell is stated as a probability from the start: labels of titles cannot calibrate it. */
function likelihood(score: number): number {
  return 1 / (1 + 2 ** -score);
}

/** Films beyond these count as rivals but are not shown. */
const MOST_RANKED = 10;

function rankRivals(films: readonly WeighedFilm[], model: Model, asked: number | undefined): RankedFilm[] {
  let sum = 0;
  for (const { evidence } of films) sum += 2 ** evidence;
  const ofFilms = films.filter(({ pair }) => pair.work === "film");
  const shown = ofFilms.filter(({ film }, index) => index < MOST_RANKED || film === asked);
  return shown.map((film, index) => {
    const others = Math.max(sum - 2 ** film.evidence, 0);
    const rivals = -Math.log2(1 + others);
    const score = film.evidence + rivals;
    const runnerUp = ofFilms[index === 0 ? 1 : 0];
    const probability = film.pair.song === undefined ? calibrate(score, model.calibration) : likelihood(score);
    // Spreading the film would take as long as all the rest.
    const { part, rule, pair, evidence } = film;
    return { film: film.film, part, rule, pair, evidence, rivals, score, probability, runnerUp };
  });
}
