import { quantileSorted } from "../describe/quantile.js";
import { normalProbability, normalQuantile } from "../distributions/normal.js";
import { type Level, type Limits, upperTail } from "../interval.js";

/** Corrected for bias and acceleration, or plain percentiles where these have no value. */
export interface Reading {
  readonly method: "BCa" | "percentile";
  readonly limitsAt: (level: Level) => Limits;
}

/** The bias-corrected and accelerated interval (Efron 1987) from resampled and leave-one-out values. */
export function bcaReading(estimate: number, resampled: Float64Array, leftOut: Float64Array): Reading {
  const sorted = resampled.toSorted();
  const bias = normalQuantile(shareBelow(sorted, estimate));
  const acceleration = accelerationOf(leftOut);
  const correctable = Number.isFinite(bias) && Number.isFinite(acceleration);
  const place = (p: number) => {
    if (!correctable) return p;
    const shifted = bias + normalQuantile(p);
    return normalProbability(bias + shifted / (1 - acceleration * shifted));
  };
  return {
    method: correctable ? "BCa" : "percentile",
    limitsAt: (level) => [
      quantileSorted(sorted, place(1 - upperTail(level))),
      quantileSorted(sorted, place(upperTail(level))),
    ],
  };
}

/** Values equal to the estimate count half. */
function shareBelow(sorted: Float64Array, estimate: number): number {
  let [below, equal] = [0, 0];
  for (let i = 0; i < sorted.length; i++) {
    if ((sorted[i] ?? 0) < estimate) below++;
    else if (sorted[i] === estimate) equal++;
  }
  return (below + equal / 2) / sorted.length;
}

/** A sixth of the skewness of the influences, estimated from the leave-one-out values. */
function accelerationOf(leftOut: Float64Array): number {
  const mean = leftOut.reduce((sum, value) => sum + value, 0) / leftOut.length;
  let [squares, cubes] = [0, 0];
  for (let i = 0; i < leftOut.length; i++) {
    const influence = mean - (leftOut[i] ?? 0);
    squares += influence ** 2;
    cubes += influence ** 3;
  }
  return cubes / (6 * squares ** 1.5);
}
