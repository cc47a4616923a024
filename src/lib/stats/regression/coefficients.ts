import { studentTwoSided } from "../distributions/student.js";
import { type Interval, symmetricInterval } from "../interval.js";
import type { Fit } from "./least-squares.js";
import { type Errors, type StandardError, standardErrors } from "./standard-error.js";

export interface Effect extends Interval {
  /** The standard error. */
  readonly error: number;
  /** Two-sided, against no effect. */
  readonly p: number;
}

export interface Coefficient extends Effect {
  readonly name: string;
}

/** The coefficients of a fit with intervals by Student's t. */
export function coefficients(fit: Fit, errors: Errors): Coefficient[] {
  const errorOf = standardErrors(fit, errors);
  return fit.names.map((name, index) => ({
    name,
    ...effectOf(fit.estimates[index] ?? 0, errorOf(fit.influences[index] ?? new Float64Array()), fit.n),
  }));
}

export function effectOf(estimate: number, { error, degreesOfFreedom }: StandardError, n: number): Effect {
  return {
    ...symmetricInterval(estimate, error, n, degreesOfFreedom),
    error,
    p: error === 0 && estimate === 0 ? 1 : studentTwoSided(estimate / error, degreesOfFreedom),
  };
}
