import { addScaled, dotProduct } from "../../stats/numbers.js";
import { type Examples, type Targets, weightedMean, yesNoTargetsOf } from "../features/examples.js";
import { featuresOf } from "../features/feature-table.js";
import { logOddsOf, lossAtLogOdds, probabilityOf } from "../log-odds.js";
import { designOf } from "./design.js";
import type { LinearModel } from "./linear-model.js";
import { newtonStep } from "./newton-step.js";
import { checkRegularisation, linearModel, type Regularisation, withOnes } from "./regularised.js";

const MOST_STEPS = 100;
const SMALLEST_CHANGE = 1e-12;

/** Logistic regression with shrunken weights (le Cessie & van Houwelingen 1992), by Newton's method. */
export function trainLogistic(training: Examples, regularisation: Regularisation): LinearModel {
  checkRegularisation(regularisation);
  const features = featuresOf(training.table);
  const targets = yesNoTargetsOf(training);
  const design = designOf(features, training.table, targets.weights);
  const columns = withOnes(design, training.table.rows);
  return linearModel("logistic", features, design, leastLoss({ columns, targets, ...regularisation }));
}

interface Problem extends Regularisation {
  readonly columns: readonly Float64Array[];
  readonly targets: Targets;
}

function leastLoss(problem: Problem): Float64Array {
  let best = lossAt(startOf(problem), problem);
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = improved(best, problem);
    if (best.loss - next.loss <= SMALLEST_CHANGE * (Math.abs(best.loss) + 1)) return next.coefficients;
    best = next;
  }
  throw new RangeError(`logistic regression is not done after ${MOST_STEPS} steps; use a larger l2 than ${problem.l2}`);
}

function startOf({ columns, targets }: Problem): Float64Array {
  const coefficients = new Float64Array(columns.length);
  coefficients[0] = logOddsOf(weightedMean(targets));
  return coefficients;
}

interface Place {
  readonly coefficients: Float64Array;
  readonly scores: Float64Array;
  readonly loss: number;
}

function lossAt(coefficients: Float64Array, { columns, targets, l2 }: Problem): Place {
  const { target, weights } = targets;
  const scores = new Float64Array(target.length);
  for (const [place, column] of columns.entries()) addScaled(scores, coefficients[place] ?? 0, column);
  const losses = scores.map((score, row) => lossAtLogOdds(score, target[row] ?? 0));
  const shrunken = coefficients.subarray(1);
  return { coefficients, scores, loss: dotProduct(losses, weights) + (l2 / 2) * dotProduct(shrunken, shrunken) };
}

/** A whole step of Newton's, or the first half of it that is no worse. */
function improved({ coefficients, scores, loss }: Place, problem: Problem): Place {
  const { target, weights } = problem.targets;
  const probabilities = scores.map(probabilityOf);
  const step = newtonStep({
    ...problem,
    coefficients,
    pulls: probabilities.map((p, row) => (weights[row] ?? 0) * ((target[row] ?? 0) - p)),
    curvatures: probabilities.map((p, row) => (weights[row] ?? 0) * p * (1 - p)),
  });
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = lossAt(
      coefficients.map((value, place) => value + share * (step[place] ?? 0)),
      problem,
    );
    if (next.loss <= loss) return next;
  }
  return { coefficients, scores, loss };
}
