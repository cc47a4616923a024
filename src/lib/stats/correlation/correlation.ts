import { normalQuantile } from "../distributions/normal.js";
import { studentTwoSided } from "../distributions/student.js";
import { type Interval, intervalOf, upperTail } from "../interval.js";
import { dotProduct, finiteNumbers, type Numbers } from "../numbers.js";
import { type Column, INTERCEPT } from "../regression/column.js";
import { extendedBasis, NO_BASIS, takeOut } from "../regression/orthogonal-basis.js";
import { ranks } from "./ranks.js";

export interface Correlation extends Interval {
  /** Two-sided, against no correlation. */
  readonly p: number;
}

/**
 * Pearson's correlation with Fisher's interval (1921), of what the controls, if any, leave of both variables. Undefined
 * where nothing varies.
 */
export function pearson(left: Numbers, right: Numbers, controls: readonly Column[] = []): Correlation | undefined {
  const { r, n, held } = correlate(finiteNumbers(left, "left"), finiteNumbers(right, "right", left.length), controls);
  return r === undefined ? undefined : withInterval(r, n, held, 1);
}

/**
 * Spearman's correlation: Pearson's of the ranks, controls ranked too; ties share their rank. The interval is widened
 * after Bonett & Wright (2000).
 */
export function spearman(left: Numbers, right: Numbers, controls: readonly Column[] = []): Correlation | undefined {
  const ranked = controls.map(({ name, values }) => ({ name, values: ranks(finiteNumbers(values, name)) }));
  const [one, other] = [ranks(finiteNumbers(left, "left")), ranks(finiteNumbers(right, "right", left.length))];
  const { r, n, held } = correlate(one, other, ranked);
  return r === undefined ? undefined : withInterval(r, n, held, 1 + (r * r) / 2);
}

interface Raw {
  readonly r: number | undefined;
  readonly n: number;
  /** The number of controls that say something new. */
  readonly held: number;
}

/** A remainder below this share of the spread is rounding. */
const LEAST_REMAINDER = 1e-7;

function correlate(left: Float64Array, right: Float64Array, controls: readonly Column[]): Raw {
  const n = left.length;
  const columns = [{ name: INTERCEPT, values: new Float64Array(n).fill(1) }, ...checked(controls, n)];
  const { vectors } = extendedBasis(NO_BASIS, columns);
  const [one, other] = [restOf(left, vectors), restOf(right, vectors)];
  const held = Math.max(0, vectors.length - 1);
  if (one === undefined || other === undefined) return { r: undefined, n, held };
  const r = dotProduct(one, other) / Math.sqrt(dotProduct(one, one) * dotProduct(other, other));
  return { r: Math.max(-1, Math.min(1, r)), n, held };
}

function checked(controls: readonly Column[], rows: number): { name: string; values: Float64Array }[] {
  return controls.map(({ name, values }) => ({ name, values: finiteNumbers(values, name, rows) }));
}

function restOf(values: Float64Array, vectors: readonly Float64Array[]): Float64Array | undefined {
  const rest = values.slice();
  takeOut(vectors, rest);
  return dotProduct(rest, rest) <= LEAST_REMAINDER ** 2 * dotProduct(values, values) ? undefined : rest;
}

function withInterval(r: number, n: number, held: number, widening: number): Correlation {
  const [degreesOfFreedom, weight] = [n - 2 - held, n - 3 - held];
  const interval = intervalOf(r, n, (level) => {
    if (weight <= 0) return [-1, 1];
    const reach = normalQuantile(upperTail(level)) * Math.sqrt(widening / weight);
    return [Math.tanh(Math.atanh(r) - reach), Math.tanh(Math.atanh(r) + reach)];
  });
  return { ...interval, p: studentTwoSided(r * Math.sqrt(degreesOfFreedom / (1 - r * r)), degreesOfFreedom) };
}
