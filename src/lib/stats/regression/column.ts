import { finiteNumbers, type Numbers } from "../numbers.js";

/** A named variable, one value per row. */
export interface Column {
  readonly name: string;
  readonly values: Numbers;
}

export const INTERCEPT = "(intercept)";

/** The columns checked and scaled by the square roots of the weights. */
export function scaledColumns(columns: readonly Column[], roots: Float64Array): ScaledColumn[] {
  return columns.map(({ name, values }) => ({
    name,
    values: scaled(finiteNumbers(values, name, roots.length), roots),
  }));
}

export interface ScaledColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/** Square roots of the weights: multiplied by them, rows count by their weight. */
export function weightRoots(rows: number, weights: Numbers | undefined): Float64Array {
  if (weights === undefined) return new Float64Array(rows).fill(1);
  const checked = finiteNumbers(weights, "weights", rows);
  const negative = checked.findIndex((weight) => weight < 0);
  if (negative >= 0)
    throw new RangeError(`weights: value ${negative} is ${checked[negative]}, but must not be negative`);
  return checked.map(Math.sqrt);
}

export function scaled(values: Float64Array, roots: Float64Array): Float64Array {
  return values.map((value, row) => value * (roots[row] ?? 0));
}
