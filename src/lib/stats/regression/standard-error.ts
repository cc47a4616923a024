import { dotProduct } from "../numbers.js";
import type { Residuals } from "./least-squares.js";

/**
 * Which errors of the outcome are assumed: all alike (classical), of any size (HC1, HC3: MacKinnon & White 1985), or
 * alike among rows of the same cluster (CR1: Cameron & Miller 2015).
 */
export type Errors = "classical" | "HC1" | "HC3" | Clusters;

export interface Clusters {
  /** Each row's cluster, such as its film. */
  readonly clusters: ArrayLike<string | number>;
}

export interface StandardError {
  /** Infinite where the coefficient rests on a single row, which leaves nothing to judge it by. */
  readonly error: number;
  readonly degreesOfFreedom: number;
}

/** The standard error of a coefficient that each row's scaled outcome moves by its influence. */
export function standardErrors(fit: Residuals, errors: Errors): (influence: Float64Array) => StandardError {
  const degreesOfFreedom = fit.n - fit.parameters;
  if (degreesOfFreedom <= 0) return () => ({ error: Infinity, degreesOfFreedom: 0 });
  if (typeof errors === "object") return clusteredErrors(fit, errors);
  const variances = ERRORS[errors](fit);
  return (influence) => ({ error: Math.sqrt(sumOfSquares(influence, variances)), degreesOfFreedom });
}

/** The assumed variance of each row's scaled outcome. */
const ERRORS: Record<Exclude<Errors, Clusters>, (fit: Residuals) => Float64Array> = {
  classical: ({ residuals, n, parameters }) =>
    new Float64Array(residuals.length).fill(dotProduct(residuals, residuals) / (n - parameters)),
  HC1: ({ residuals, n, parameters }) => residuals.map((residual) => (residual ** 2 * n) / (n - parameters)),
  HC3: ({ residuals, leverages }) =>
    residuals.map((residual, row) =>
      isSaturated(leverages[row] ?? 0) ? Infinity : (residual / (1 - (leverages[row] ?? 0))) ** 2,
    ),
};

/** A row that is fitted exactly whatever its outcome: the only one of its kind. */
function isSaturated(leverage: number): boolean {
  return leverage > 1 - 1e-9;
}

function sumOfSquares(influence: Float64Array, variances: Float64Array): number {
  const smallest = 1e-9 * Math.sqrt(dotProduct(influence, influence));
  let sum = 0;
  for (let row = 0; row < influence.length; row++) {
    const weight = influence[row] ?? 0;
    const variance = variances[row] ?? 0;
    // A saturated row adds no uncertainty to a coefficient that it does not move.
    if (variance !== Infinity || Math.abs(weight) > smallest) sum += weight * weight * variance;
  }
  return sum;
}

function clusteredErrors(fit: Residuals, { clusters }: Clusters): (influence: Float64Array) => StandardError {
  const { codes, count } = clusterCodes(clusters, fit.roots);
  const { n, parameters, residuals } = fit;
  if (count < 2) return () => ({ error: Infinity, degreesOfFreedom: 0 });
  const correction = (count / (count - 1)) * ((n - 1) / (n - parameters));
  return (influence) => {
    const sums = new Float64Array(count);
    for (let row = 0; row < influence.length; row++) {
      const code = codes[row] ?? 0;
      sums[code] = (sums[code] ?? 0) + (influence[row] ?? 0) * (residuals[row] ?? 0);
    }
    return { error: Math.sqrt(correction * dotProduct(sums, sums)), degreesOfFreedom: count - 1 };
  };
}

/** Clusters by number; those whose rows all have zero weight do not count. */
function clusterCodes(clusters: Clusters["clusters"], roots: Float64Array): { codes: Int32Array; count: number } {
  if (clusters.length !== roots.length)
    throw new RangeError(`clusters has ${clusters.length} values where ${roots.length} are expected`);
  const numbers = new Map<string | number | undefined, number>();
  const codes = new Int32Array(roots.length);
  for (let row = 0; row < roots.length; row++) {
    if ((roots[row] ?? 0) === 0) continue;
    const code = numbers.get(clusters[row]) ?? numbers.size;
    numbers.set(clusters[row], code);
    codes[row] = code;
  }
  return { codes, count: numbers.size };
}
