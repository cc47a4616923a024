import { type FeatureRow, rowValues } from "../features/feature-row.js";
import { probabilityOf } from "../log-odds.js";
import type { Split, TreeNode, TreesModel } from "./trees-model.js";

/** The probability of a row, or its predicted value. */
export function predictTrees(model: TreesModel, row: FeatureRow): number {
  return predictionOf(model, scoreTrees(model, rowValues(model.features, row)));
}

export function predictionOf({ objective }: TreesModel, score: number): number {
  return objective === "log loss" ? probabilityOf(score) : score;
}

/** The sum of the leaves that a row falls into. */
export function scoreTrees({ base, trees }: TreesModel, values: Float64Array): number {
  let score = base;
  for (const tree of trees) score += leafValue(tree, values);
  return score;
}

function leafValue(tree: TreeNode, values: Float64Array): number {
  let node = tree;
  while ("left" in node) node = goesLeft(node, values[node.feature]) ? node.left : node.right;
  return node.value;
}

/** Where a value of the feature goes that a split asks for. */
export function goesLeft(split: Split, value = Number.NaN): boolean {
  if (Number.isNaN(value)) return split.missing === "left";
  return "upTo" in split ? value <= split.upTo : split.levels.includes(value);
}
