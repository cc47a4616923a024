import { mean, sampleVariance } from "simple-statistics";
import { type Interval, symmetricInterval } from "../interval.js";
import { finiteNumbers, type Numbers } from "../numbers.js";

/**
 * How far the mean of a group lies above that of the others, in units of their average standard deviation, with the
 * interval of Hedges & Olkin (1985). Undefined for fewer than two values on either side, or where neither varies.
 */
export function standardisedDifference(group: Numbers, others: Numbers): Interval | undefined {
  const [one, other] = [Array.from(finiteNumbers(group, "group")), Array.from(finiteNumbers(others, "others"))];
  if (one.length < 2 || other.length < 2) return undefined;
  const deviation = Math.sqrt((sampleVariance(one) + sampleVariance(other)) / 2);
  if (deviation === 0) return undefined;
  const difference = (mean(one) - mean(other)) / deviation;
  const n = one.length + other.length;
  const error = Math.sqrt(n / (one.length * other.length) + difference ** 2 / (2 * n));
  return symmetricInterval(difference, error, n);
}
