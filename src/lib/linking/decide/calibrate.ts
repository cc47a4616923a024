import type { Model } from "./model.js";

/** The probability of a score, interpolated between the points of the calibration. */
export function calibrate(score: number, points: Model["calibration"]): number {
  const after = firstFrom(score, points);
  const upper = points[after];
  const lower = points[after - 1];
  if (upper === undefined) return points.at(-1)?.[1] ?? 0;
  if (lower === undefined || upper[0] === lower[0]) return upper[1];
  // Rounding must not raise it above the upper point.
  return Math.min(upper[1], lower[1] + ((upper[1] - lower[1]) * (score - lower[0])) / (upper[0] - lower[0]));
}

/** The index of the first point at or above a score, by binary search: it is needed for ten films per release. */
function firstFrom(score: number, points: Model["calibration"]): number {
  let [from, to] = [0, points.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((points[middle]?.[0] ?? 0) >= score) to = middle;
    else from = middle + 1;
  }
  return from;
}
