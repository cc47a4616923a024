import { type Examples, type Targets, targetsOf, weightedMean, yesNoTargetsOf } from "../features/examples.js";
import { logOddsOf, lossAtLogOdds, probabilityOf } from "../log-odds.js";
import type { ObjectiveName } from "./trees-model.js";

/** What trees make small. */
export interface Objective {
  /** The target of the examples, checked. */
  readonly targetsOf: (examples: Examples) => Targets;
  /** The best score that is the same for all rows. */
  readonly start: (targets: Targets) => number;
  /** How the loss changes with the score of each row. */
  readonly slopes: (scores: Float64Array, targets: Targets, slopes: Slopes) => void;
  /** The loss of a row. */
  readonly loss: (score: number, target: number) => number;
}

/** The first and second derivative of the loss by the score of each row. */
export interface Slopes {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export const OBJECTIVES: Readonly<Record<ObjectiveName, Objective>> = {
  "log loss": {
    targetsOf: yesNoTargetsOf,
    start: (targets) => logOddsOf(weightedMean(targets)),
    slopes: (scores, { target, weights }, { first, second }) => {
      for (let row = 0; row < scores.length; row++) {
        const probability = probabilityOf(scores[row] ?? 0);
        const weight = weights[row] ?? 0;
        first[row] = weight * (probability - (target[row] ?? 0));
        second[row] = weight * probability * (1 - probability);
      }
    },
    loss: lossAtLogOdds,
  },
  "squared error": {
    targetsOf,
    start: weightedMean,
    slopes: (scores, { target, weights }, { first, second }) => {
      for (let row = 0; row < scores.length; row++) {
        const weight = weights[row] ?? 0;
        first[row] = weight * ((scores[row] ?? 0) - (target[row] ?? 0));
        second[row] = weight;
      }
    },
    loss: (score, target) => (score - target) ** 2,
  },
};

/** The weighted mean of the rows' losses. */
export function meanLoss({ loss }: Objective, scores: Float64Array, { target, weights }: Targets): number {
  return weightedMean({ target: target.map((value, row) => loss(scores[row] ?? 0, value)), weights });
}
