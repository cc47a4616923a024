import type { Contribution, Explanation } from "../../learning/features/explanation.js";
import type { FeatureRow } from "../../learning/features/feature-row.js";
import type { LinearModel } from "../../learning/linear/linear-model.js";
import { explainLinear, predictLinear } from "../../learning/linear/predict-linear.js";
import { explainTrees } from "../../learning/trees/explain-trees.js";
import { predictTrees } from "../../learning/trees/predict-trees.js";
import type { TreesModel } from "../../learning/trees/trees-model.js";
import { type BlendModel, meanOfBlend } from "./blend-model.js";

/** A trained model of any kind, as plain data. */
export type FilmModel = LinearModel | TreesModel | BlendModel;

/** A probability, or a value. */
export function predictWith(model: FilmModel, row: FeatureRow): number {
  switch (model.kind) {
    case "blend":
      return meanOfBlend(model, predictLinear(model.linear, row), predictTrees(model.trees, row));
    case "trees":
      return predictTrees(model, row);
    default:
      return predictLinear(model, row);
  }
}

/** Base and contributions add up to the score: log-odds, or the value. */
export function explainWith(model: FilmModel, row: FeatureRow): Explanation {
  switch (model.kind) {
    case "blend":
      return meanExplanation(explainLinear(model.linear, row), explainTrees(model.trees, row));
    case "trees":
      return explainTrees(model, row);
    default:
      return explainLinear(model, row);
  }
}

/** Both models have the same features in the same order. */
function meanExplanation(one: Explanation, other: Explanation): Explanation {
  const contributions = one.contributions.map(
    ({ feature, amount }, place): Contribution => ({
      feature,
      amount: (amount + (other.contributions[place]?.amount ?? 0)) / 2,
    }),
  );
  return { base: (one.base + other.base) / 2, contributions, score: (one.score + other.score) / 2 };
}
