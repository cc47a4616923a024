import type { FeatureTable } from "../features/feature-table.js";
import { columnValues } from "../features/table-values.js";
import { goesLeft, predictionOf } from "./predict-trees.js";
import type { TreeNode, TreesModel } from "./trees-model.js";

/** The probability, or the predicted value, of each row of a table: tree by tree, which is quicker than row by row. */
export function predictTreesTable(model: TreesModel, table: FeatureTable): Float64Array {
  const columns = model.features.map((feature) => columnValues(feature, table));
  const scores = new Float64Array(table.rows).fill(model.base);
  for (const tree of model.trees) addLeaves(scores, tree, columns);
  return scores.map((score) => predictionOf(model, score));
}

function addLeaves(scores: Float64Array, tree: TreeNode, columns: readonly Float64Array[]): void {
  for (let row = 0; row < scores.length; row++) {
    let node = tree;
    while ("left" in node) node = goesLeft(node, columns[node.feature]?.[row]) ? node.left : node.right;
    scores[row] = (scores[row] ?? 0) + node.value;
  }
}
