import type { Explanation } from "../../learning/features/explanation.js";
import type { FeatureRow } from "../../learning/features/feature-row.js";
import type { LinearModel } from "../../learning/linear/linear-model.js";
import { explainLinear, predictLinear } from "../../learning/linear/predict-linear.js";
import { explainTrees } from "../../learning/trees/explain-trees.js";
import { predictTrees } from "../../learning/trees/predict-trees.js";
import type { TreesModel } from "../../learning/trees/trees-model.js";

/** A trained model of any kind, as plain data. */
export type FilmModel = LinearModel | TreesModel;

/** A probability, or a value. */
export function predictWith(model: FilmModel, row: FeatureRow): number {
  return model.kind === "trees" ? predictTrees(model, row) : predictLinear(model, row);
}

/** Base and contributions add up to the score: log-odds, or the value. */
export function explainWith(model: FilmModel, row: FeatureRow): Explanation {
  return model.kind === "trees" ? explainTrees(model, row) : explainLinear(model, row);
}
