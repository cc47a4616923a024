import { forward, lowerFactor } from "../../../learning/linear/solve-positive.js";
import { dotProduct, sumOf } from "../../../stats/numbers.js";
import { type Rows, squares } from "./products.js";

/** A normal distribution around 0, by the lower factor of its covariance. */
export interface Normal {
  readonly factor: Rows;
  readonly logVolume: number;
}

/** How much of what measures seem to have in common is put down to chance. */
const SHRINKAGE = 0.1;
/** A word that no song has does not vary at all. */
const SMALLEST_VARIANCE = 1e-3;

export function normalOf(rows: Rows, weights: Float64Array): Normal {
  const covariance = squares(rows, weights);
  const total = sumOf(weights);
  for (const [place, row] of covariance.entries()) {
    for (let at = 0; at < row.length; at++) row[at] = ((row[at] ?? 0) * (place === at ? 1 : 1 - SHRINKAGE)) / total;
    row[place] = (row[place] ?? 0) + SMALLEST_VARIANCE;
  }
  const factor = lowerFactor(covariance);
  return { factor, logVolume: factor.reduce((sum, row, place) => sum + Math.log(row[place] ?? 1), 0) };
}

export function logDensity(row: Float64Array, { factor, logVolume }: Normal): number {
  const standard = forward(factor, row);
  return -dotProduct(standard, standard) / 2 - logVolume;
}
