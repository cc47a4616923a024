import { normalTwoSided } from "../distributions/normal.js";
import { symmetricInterval } from "../interval.js";
import { dotProduct, finiteNumbers, type Numbers } from "../numbers.js";
import type { Coefficient } from "./coefficients.js";
import type { Column } from "./column.js";
import { type Fit, leastSquares } from "./least-squares.js";

export interface LogisticFit {
  /** In log-odds, with intervals by the normal distribution. */
  readonly coefficients: readonly Coefficient[];
  readonly dropped: readonly string[];
  /** Each row's fitted probability. */
  readonly probabilities: Float64Array;
  /** False if some columns determine the outcome of some rows; their coefficients then grow without end. */
  readonly converged: boolean;
}

const MOST_STEPS = 30;
const SMALLEST_CHANGE = 1e-12;
/** Log-odds are capped here: beyond, they are as good as certain, and weights would fall to zero. */
const FURTHEST = 30;

/** Logistic regression with an intercept, by iteratively reweighted least squares (McCullagh & Nelder 1989). */
export function logisticRegression(outcome: Numbers, columns: readonly Column[]): LogisticFit {
  const yes = zerosAndOnes(outcome);
  let probabilities: Float64Array = yes.map((value) => (value + 0.5) / 2);
  let deviance = Infinity;
  for (let step = 1; ; step++) {
    const weights = probabilities.map((p) => p * (1 - p));
    const working = probabilities.map((p, row) => logOdds(p) + ((yes[row] ?? 0) - p) / (weights[row] ?? 1));
    const fit = leastSquares(working, columns, weights);
    probabilities = fittedProbabilities(fit, working, weights);
    const next = devianceOf(yes, probabilities);
    const converged = Math.abs(deviance - next) <= SMALLEST_CHANGE * (next + 0.1);
    if (converged || step === MOST_STEPS) {
      const certain = probabilities.some((p) => p * (1 - p) < 1e-9);
      return { ...waldIntervals(fit), dropped: fit.dropped, probabilities, converged: converged && !certain };
    }
    deviance = next;
  }
}

function zerosAndOnes(outcome: Numbers): Float64Array {
  const checked = finiteNumbers(outcome, "outcome");
  const other = checked.findIndex((value) => value !== 0 && value !== 1);
  if (other >= 0) throw new RangeError(`outcome: value ${other} is ${checked[other]}, but must be 0 or 1`);
  return checked;
}

function logOdds(p: number): number {
  return Math.log(p / (1 - p));
}

function fittedProbabilities({ residuals }: Fit, working: Float64Array, weights: Float64Array): Float64Array {
  return working.map((value, row) => {
    const fitted = value - (residuals[row] ?? 0) / Math.sqrt(weights[row] ?? 1);
    return 1 / (1 + Math.exp(-Math.min(FURTHEST, Math.max(-FURTHEST, fitted))));
  });
}

function devianceOf(yes: Float64Array, probabilities: Float64Array): number {
  return probabilities.reduce((sum, p, row) => sum - 2 * Math.log(yes[row] === 1 ? p : 1 - p), 0);
}

/** The information matrix is that of the last weighted fit, with errors of variance 1. */
function waldIntervals({ names, estimates, influences, n }: Fit): { coefficients: Coefficient[] } {
  return {
    coefficients: names.map((name, index) => {
      const influence = influences[index] ?? new Float64Array();
      const error = Math.sqrt(dotProduct(influence, influence));
      const estimate = estimates[index] ?? 0;
      return { name, ...symmetricInterval(estimate, error, n), error, p: normalTwoSided(estimate / error) };
    }),
  };
}
