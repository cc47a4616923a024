import { finiteNumbers, type Numbers } from "../../stats/numbers.js";
import type { FeatureTable } from "./feature-table.js";

/** Rows to learn from, or to judge by. */
export interface Examples {
  readonly table: FeatureTable;
  /** What is to be predicted, row by row: zeros and ones, or any numbers. */
  readonly target: Numbers;
  /** How much each row counts; without weights, all count alike. */
  readonly weights?: Numbers;
}

export interface Targets {
  readonly target: Float64Array;
  readonly weights: Float64Array;
}

/** The target and weights of the examples, checked. */
export function targetsOf({ table, target, weights }: Examples): Targets {
  const checked = finiteNumbers(weights ?? new Float64Array(table.rows).fill(1), "weights", table.rows);
  const negative = checked.findIndex((weight) => weight < 0);
  if (negative >= 0)
    throw new RangeError(`weights: value ${negative} is ${checked[negative]}, but must not be negative`);
  if (!checked.some((weight) => weight > 0))
    throw new RangeError(`none of ${table.rows} rows counts; nothing to learn from`);
  return { target: finiteNumbers(target, "target", table.rows), weights: checked };
}

/** The same for a target of zeros and ones, of which both must occur. */
export function yesNoTargetsOf(examples: Examples): Targets {
  const targets = targetsOf(examples);
  const other = targets.target.findIndex((value) => value !== 0 && value !== 1);
  if (other >= 0) throw new RangeError(`target: value ${other} is ${targets.target[other]}, but must be 0 or 1`);
  const share = weightedMean(targets);
  if (!(share > 0 && share < 1))
    throw new RangeError(`target: of ${examples.table.rows} rows, all that count are alike; both 0 and 1 are needed`);
  return targets;
}

/** NaN where no row counts. */
export function weightedMean({ target, weights }: Targets): number {
  let [sum, total] = [0, 0];
  for (let row = 0; row < target.length; row++) {
    sum += (target[row] ?? 0) * (weights[row] ?? 0);
    total += weights[row] ?? 0;
  }
  return sum / total;
}
