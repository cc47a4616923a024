import type { FeatureTable } from "../features/feature-table.js";
import { valuesOfRows } from "../features/table-values.js";
import { predictionOf, scoreTrees } from "./predict-trees.js";
import type { TreesModel } from "./trees-model.js";

/** The probability, or the predicted value, of each row of a table. */
export function predictTreesTable(model: TreesModel, table: FeatureTable): Float64Array {
  const predictions = new Float64Array(table.rows);
  let row = 0;
  for (const values of valuesOfRows(model.features, table))
    predictions[row++] = predictionOf(model, scoreTrees(model, values));
  return predictions;
}
