import type { Feature } from "../features/feature.js";
import { rounded } from "../rounded.js";
import type { Design } from "./design.js";
import type { LinearModel } from "./linear-model.js";

export interface Regularisation {
  /** Shrinks the weights of inputs: the loss of all rows is increased by l2/2 times the sum of their squares. */
  readonly l2: number;
}

/** Without it, weights of inputs that say the same would have no value. */
export function checkRegularisation({ l2 }: Regularisation): void {
  if (!(l2 > 0 && l2 < Infinity)) throw new RangeError(`l2 is ${l2}, but must be a number above 0`);
}

export function linearModel(
  kind: LinearModel["kind"],
  features: readonly Feature[],
  { inputs }: Design,
  coefficients: Float64Array,
): LinearModel {
  const [intercept = 0, ...weights] = coefficients;
  return {
    kind,
    features,
    intercept: rounded(intercept),
    inputs: inputs.map((input, place) => ({ ...input, weight: rounded(weights[place] ?? 0) })),
  };
}

/** The inputs of all rows, with one before them that is always 1. */
export function withOnes({ columns }: Design, rows: number): Float64Array[] {
  return [new Float64Array(rows).fill(1), ...columns];
}
