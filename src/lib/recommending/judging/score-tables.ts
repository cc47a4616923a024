import { ratioStatistic } from "../../learning/judging/row-statistics.js";
import { type BootstrapInterval, bootstrap } from "../../stats/resampling/bootstrap.js";
import type { Exam, Trial } from "./judge-models.js";
import { MEASURES } from "./measures.js";

/** A measure with its interval. */
export interface Score {
  readonly measure: string;
  readonly value: number;
  /** Undefined where resampling films would not tell. */
  readonly interval: BootstrapInterval | undefined;
}

const SEED = 1;
const RESAMPLES = 1000;

export const COVERAGE = "coverage";
export const NOVELTY = "novelty";

/** All measures of a model. Intervals come from drawing films anew, with all their songs. */
export function scoresOf(trial: Trial, exam: Exam): Score[] {
  const means = [...MEASURES.map(({ name }) => [name, trial.values[name]] as const), [NOVELTY, trial.novelty] as const];
  return [
    ...means.map(([measure, values]) => meanScore(measure, values, exam)),
    { measure: COVERAGE, value: coverageOf(trial, exam), interval: undefined },
  ];
}

/** How much better one model is than another, on the same songs and the same draws. */
export function gainsOf(one: Trial, other: Trial, exam: Exam): Score[] {
  return MEASURES.map(({ name }) => {
    const less = other.values[name];
    return meanScore(
      name,
      one.values[name].map((value, place) => value - (less[place] ?? 0)),
      exam,
    );
  });
}

/** Drawing films with the sums of their songs is the same as drawing them with their songs, and quicker. */
function meanScore(measure: string, values: Float64Array, { pairs }: Exam): Score {
  const placeOf = new Map([...new Set(pairs.map(({ film }) => film))].map((film, place) => [film, place]));
  const sums = new Float64Array(placeOf.size);
  const counts = new Float64Array(placeOf.size);
  for (const [place, { film }] of pairs.entries()) {
    const own = placeOf.get(film) ?? 0;
    sums[own] = (sums[own] ?? 0) + (values[place] ?? 0);
    counts[own] = (counts[own] ?? 0) + 1;
  }
  const interval = bootstrap(sums.length, ratioStatistic(sums, counts), { seed: SEED, resamples: RESAMPLES });
  return { measure, value: interval?.estimate ?? Number.NaN, interval };
}

/** The share of the films with a soundtrack that are recommended for any song. */
function coverageOf({ recommended }: Trial, { pairs }: Exam): number {
  const films = new Set(pairs.map(({ film }) => film));
  return [...films].filter((film) => recommended.has(film)).length / films.size;
}
