import type { FeatureTable } from "../features/feature-table.js";
import { valuesOfRows } from "../features/table-values.js";
import type { LinearModel } from "./linear-model.js";
import { linearPrediction, scoreLinear } from "./predict-linear.js";

/** The probability, or the predicted value, of each row of a table. */
export function predictLinearTable(model: LinearModel, table: FeatureTable): Float64Array {
  const predictions = new Float64Array(table.rows);
  let row = 0;
  for (const values of valuesOfRows(model.features, table))
    predictions[row++] = linearPrediction(model, scoreLinear(model, values));
  return predictions;
}
