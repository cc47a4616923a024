import { weightedMean } from "../features/examples.js";
import type { Feature } from "../features/feature.js";
import type { FeatureTable } from "../features/feature-table.js";
import { columnValues } from "../features/table-values.js";
import { rounded } from "../rounded.js";
import type { Input, Reading } from "./linear-model.js";
import { inputValue } from "./predict-linear.js";

/** The inputs of a model, and their values in training. */
export interface Design {
  readonly inputs: readonly Input[];
  readonly columns: readonly Float64Array[];
}

/** Inputs that vary in the rows that count. */
export function designOf(features: readonly Feature[], table: FeatureTable, weights: Float64Array): Design {
  const inputs: Input[] = [];
  const columns: Float64Array[] = [];
  for (const [place, feature] of features.entries()) {
    const values = columnValues(feature, table);
    for (const reads of readingsOf(feature)) {
      const input = standardised(place, reads, values, weights);
      if (input === undefined) continue;
      inputs.push(input);
      columns.push(values.map((value) => inputValue(input, value)));
    }
  }
  return { inputs, columns };
}

function readingsOf(feature: Feature): Reading[] {
  return [...(feature.kind === "number" ? (["number"] as const) : feature.levels.keys()), "missing"];
}

/**
 * Numbers are divided by their standard deviation. Levels are not: for a rare level, a unit is then a large change, and
 * its weight shrinks more. Undefined for what is always the same.
 */
function standardised(feature: number, reads: Reading, values: Float64Array, weights: Float64Array): Input | undefined {
  const raw = { feature, reads, mean: 0, deviation: 1 };
  const read = values.map((value) => inputValue(raw, value));
  const counted = reads === "number" ? weights.map((weight, row) => (Number.isNaN(values[row]) ? 0 : weight)) : weights;
  const mean = weightedMean({ target: read, weights: counted });
  const variance = weightedMean({ target: read.map((value) => (value - mean) ** 2), weights: counted });
  const deviation = Math.sqrt(variance);
  if (!(deviation > 1e-9 * Math.abs(mean))) return undefined;
  return { feature, reads, mean: rounded(mean), deviation: reads === "number" ? rounded(deviation) : 1 };
}
