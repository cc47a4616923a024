import type { FeatureTable } from "../../learning/features/feature-table.js";
import { predictLinearTable } from "../../learning/linear/predict-table.js";
import { predictTreesTable } from "../../learning/trees/predict-table.js";
import type { FilmModel } from "../models/film-model.js";

/** The probability or value of each row. */
export function predictTable(model: FilmModel, table: FeatureTable): Float64Array {
  return model.kind === "trees" ? predictTreesTable(model, table) : predictLinearTable(model, table);
}
