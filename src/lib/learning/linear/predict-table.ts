import type { FeatureTable } from "../features/feature-table.js";
import { columnValues } from "../features/table-values.js";
import type { LinearModel } from "./linear-model.js";
import { inputValue, linearPrediction } from "./predict-linear.js";

/** The probability, or the predicted value, of each row of a table: input by input, which is quicker than row by row. */
export function predictLinearTable(model: LinearModel, table: FeatureTable): Float64Array {
  const columns = model.features.map((feature) => columnValues(feature, table));
  const scores = new Float64Array(table.rows).fill(model.intercept);
  for (const input of model.inputs) {
    const values = columns[input.feature] ?? scores;
    for (let row = 0; row < scores.length; row++)
      scores[row] = (scores[row] ?? 0) + input.weight * inputValue(input, values[row]);
  }
  return scores.map((score) => linearPrediction(model, score));
}
