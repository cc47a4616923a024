import { incompleteBeta } from "./incomplete-beta.js";
import { normalProbability, normalQuantile, normalTwoSided } from "./normal.js";
import { solve } from "./solve.js";

export function studentProbability(t: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === Infinity) return normalProbability(t);
  const tail = studentTwoSided(t, degreesOfFreedom) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** The probability of a value at least this far from zero, on either side. */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom <= 0) return 1;
  if (degreesOfFreedom === Infinity) return normalTwoSided(t);
  return incompleteBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
}

/** Cached, because all coefficients of a fit ask for the same three. */
const quantiles = new Map<number, Map<number, number>>();

export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (p < 0.5) return -studentQuantile(1 - p, degreesOfFreedom);
  const known = quantiles.get(degreesOfFreedom) ?? new Map<number, number>();
  const quantile = known.get(p) ?? findQuantile(p, degreesOfFreedom);
  quantiles.set(degreesOfFreedom, known.set(p, quantile));
  return quantile;
}

function findQuantile(p: number, degreesOfFreedom: number): number {
  const start = normalQuantile(p);
  if (degreesOfFreedom === Infinity || p === 0.5) return start;
  let high = 2 * start;
  while (studentProbability(high, degreesOfFreedom) < p) high *= 2;
  return solve((t) => studentProbability(t, degreesOfFreedom), p, start / 2, high);
}
