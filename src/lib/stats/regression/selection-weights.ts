import { quantile } from "../describe/quantile.js";
import { finiteNumbers, type Numbers } from "../numbers.js";

/**
 * Weights that let the selected rows stand for all: the inverse of the probability of being selected, stabilised by
 * the share selected (Robins, Hernán & Brumback 2000), and cut at a quantile so that a few rows do not decide (Cole &
 * Hernán 2008). Rows that were not selected have zero weight.
 */
export function selectionWeights(selected: Numbers, probabilities: Numbers, cutAt = 0.99): Float64Array {
  const chosen = finiteNumbers(selected, "selected");
  const propensities = finiteNumbers(probabilities, "probabilities", chosen.length);
  const impossible = propensities.findIndex((p, row) => chosen[row] === 1 && (p <= 0 || p > 1));
  if (impossible >= 0)
    throw new RangeError(`probabilities: value ${impossible} is ${propensities[impossible]}, but its row was selected`);
  const share = chosen.reduce((sum, value) => sum + value, 0) / chosen.length;
  const weights = chosen.map((value, row) => (value === 1 ? share / (propensities[row] ?? 1) : 0));
  const most = quantile(Array.from(weights.filter((weight) => weight > 0)), cutAt) ?? 0;
  return weights.map((weight) => Math.min(weight, most));
}
