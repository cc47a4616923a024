import { mean, sampleVariance } from "simple-statistics";
import { finiteNumbers, type Numbers } from "../numbers.js";
import { type Effect, effectOf } from "../regression/coefficients.js";

/**
 * How far the mean of a group lies above that of others, whose spread may differ (Welch 1947). Its n is that of the
 * group. Undefined for fewer than two values on either side, or where neither varies.
 */
export function meanDifference(group: Numbers, others: Numbers): Effect | undefined {
  const [one, other] = [Array.from(finiteNumbers(group, "group")), Array.from(finiteNumbers(others, "others"))];
  if (one.length < 2 || other.length < 2) return undefined;
  const [oneError, otherError] = [sampleVariance(one) / one.length, sampleVariance(other) / other.length];
  const variance = oneError + otherError;
  if (variance === 0) return undefined;
  const degreesOfFreedom = variance ** 2 / (oneError ** 2 / (one.length - 1) + otherError ** 2 / (other.length - 1));
  return effectOf(mean(one) - mean(other), { error: Math.sqrt(variance), degreesOfFreedom }, one.length);
}
