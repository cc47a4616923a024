import { type Interval, symmetricInterval } from "../interval.js";
import { dotProduct, finiteNumbers, type Numbers, sumOf } from "../numbers.js";

export interface MeanInterval extends Interval {
  /** The number of equally weighted rows that would say as much (Kish 1965). */
  readonly effectiveSize: number;
}

/**
 * The mean with Student's interval; undefined where all weights are zero. With weights, the error is the linearised one
 * of surveys (Särndal, Swensson & Wretman 1992), which does not take a weight for a number of rows.
 */
export function meanInterval(values: Numbers, weights?: Numbers): MeanInterval | undefined {
  const numbers = finiteNumbers(values, "values");
  const shares = finiteNumbers(weights ?? new Float64Array(numbers.length).fill(1), "weights", numbers.length);
  const total = sumOf(shares);
  if (!(total > 0)) return undefined;
  const mean = dotProduct(numbers, shares) / total;
  const effectiveSize = effectiveSampleSize(shares);
  const deviations = numbers.map((value, row) => (value - mean) * (shares[row] ?? 0));
  const error = Math.sqrt((dotProduct(deviations, deviations) / total ** 2) * (effectiveSize / (effectiveSize - 1)));
  const rows = shares.reduce((count, share) => count + (share > 0 ? 1 : 0), 0);
  return { ...symmetricInterval(mean, error, rows, effectiveSize - 1), effectiveSize };
}

export function effectiveSampleSize(weights: Float64Array): number {
  return sumOf(weights) ** 2 / dotProduct(weights, weights);
}
