import type { CandidateRule } from "../candidates/candidates.js";
import type { Model } from "./model.js";
import type { PairEvidence } from "./weigh.js";

export type Decision = "match" | "review" | "none";

/** Probabilities from which a film is accepted, or shown to a person. */
export interface Thresholds {
  readonly match: number;
  readonly review: number;
}

/** A film that may belong to the release, weighed on its own. */
export interface WeighedFilm {
  readonly film: number;
  /** Which of the titles joined by a slash speaks for it; -1 for all of them. */
  readonly part: number;
  readonly rule: CandidateRule;
  readonly pair: PairEvidence;
  /** Sum of the evidence for it, in bits, without regard to the others. */
  readonly evidence: number;
}

/** A film with the others taken into account: the score is the evidence and what speaks for the others, which is negative. */
export interface RankedFilm extends WeighedFilm {
  readonly rivals: number;
  readonly score: number;
  readonly probability: number;
  readonly runnerUp: WeighedFilm | undefined;
}

/**
 * Ranks the films of one release. Films that the same part of the title speaks for exclude each other, so the
 * evidence for the others counts against each; parts joined by a slash may each have their film.
 */
export function rankFilms(films: readonly WeighedFilm[], model: Model, asked?: number): RankedFilm[] {
  const sorted = [...films].sort((a, b) => b.evidence - a.evidence || a.film - b.film);
  const best = sorted[0];
  if (best === undefined) return [];
  // When the title as a whole names the best film, its parts are not titles of their own.
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

/** What a wrong link, a missed link and a look by a person cost, in any unit. */
export interface Costs {
  readonly wrongLink: number;
  readonly missedLink: number;
  readonly review: number;
}

/** A film is accepted when the risk of a wrong link costs less than a look, and shown when a miss would cost more. */
export function thresholdsFrom({ wrongLink, missedLink, review }: Costs): Thresholds {
  return { match: Math.max(0, 1 - review / wrongLink), review: Math.min(1, review / missedLink) };
}

export function decide(probability: number, { match, review }: Thresholds): Decision {
  if (probability >= match) return "match";
  return probability >= review ? "review" : "none";
}

/** Probability of a score, between the points of the calibration on a straight line. */
export function calibrate(score: number, points: Model["calibration"]): number {
  const after = firstFrom(score, points);
  const upper = points[after];
  const lower = points[after - 1];
  if (upper === undefined) return points.at(-1)?.[1] ?? 0;
  if (lower === undefined || upper[0] === lower[0]) return upper[1];
  // Rounding must not lift it above the upper point.
  return Math.min(upper[1], lower[1] + ((upper[1] - lower[1]) * (score - lower[0])) / (upper[0] - lower[0]));
}

/** The index of the first point at or above a score, by halving: each of ten films a release asks for it. */
function firstFrom(score: number, points: Model["calibration"]): number {
  let [from, to] = [0, points.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((points[middle]?.[0] ?? 0) >= score) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Films beyond these count as rivals but are not shown. */
const MOST_RANKED = 10;

function rankRivals(films: readonly WeighedFilm[], model: Model, asked: number | undefined): RankedFilm[] {
  let sum = 0;
  for (const { evidence } of films) sum += 2 ** evidence;
  const shown = films.filter(({ film }, index) => index < MOST_RANKED || film === asked);
  return shown.map((film, index) => {
    const others = Math.max(sum - 2 ** film.evidence, 0);
    const rivals = -Math.log2(1 + others);
    const score = film.evidence + rivals;
    const runnerUp = films[index === 0 ? 1 : 0];
    const probability = calibrate(score, model.calibration);
    // Spreading the film takes as long as all the rest.
    const { part, rule, pair, evidence } = film;
    return { film: film.film, part, rule, pair, evidence, rivals, score, probability, runnerUp };
  });
}
