import type { FeatureTable } from "../../learning/features/feature-table.js";
import { predictLinearTable } from "../../learning/linear/predict-table.js";
import { predictTreesTable } from "../../learning/trees/predict-table.js";
import { meanOfBlend } from "../models/blend-model.js";
import type { FilmModel } from "../models/film-model.js";

/** The probability or value of each row. */
export function predictTable(model: FilmModel, table: FeatureTable): Float64Array {
  switch (model.kind) {
    case "blend": {
      const others = predictTreesTable(model.trees, table);
      return predictLinearTable(model.linear, table).map((one, row) => meanOfBlend(model, one, others[row] ?? one));
    }
    case "trees":
      return predictTreesTable(model, table);
    default:
      return predictLinearTable(model, table);
  }
}
