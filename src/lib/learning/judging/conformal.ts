import { shareInterval } from "../../stats/describe/share-interval.js";
import type { Interval, Limits } from "../../stats/interval.js";
import { finiteNumbers, type Numbers } from "../../stats/numbers.js";
import { type Predicted, residualsOf } from "./judge-values.js";

/**
 * How far from a prediction the truth lies at most, with this probability: a quantile of the residuals of rows that the
 * model has not learned from (split conformal; Lei et al. 2018). It holds for any model, as long as new rows are like
 * those. Infinite if there are too few of them to say.
 */
export function conformalReach(residuals: Numbers, probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`probability is ${probability}, but must lie between 0 and 1`);
  const sizes = finiteNumbers(residuals, "residuals").map(Math.abs).sort();
  return sizes[Math.ceil((sizes.length + 1) * probability) - 1] ?? Infinity;
}

export function conformalLimits(prediction: number, reach: number): Limits {
  return [prediction - reach, prediction + reach];
}

/** Which share of other rows has the truth within reach; undefined without rows. */
export function coverage(predicted: Predicted, reach: number): Interval | undefined {
  const residuals = residualsOf(predicted);
  return shareInterval(residuals.filter((residual) => Math.abs(residual) <= reach).length, residuals.length);
}
