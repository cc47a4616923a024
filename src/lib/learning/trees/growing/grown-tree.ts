import type { Leaf, TreeNode } from "../trees-model.js";
import { EVERY_NUMBER } from "../trees-model.js";
import type { BinnedColumn, BinnedTable } from "./binned-table.js";

/** A tree whose splits speak of bins. */
export type GrownTree = GrownSplit | Leaf;

export interface GrownSplit {
  readonly feature: number;
  readonly goesLeft: Uint8Array;
  readonly rows: number;
  readonly left: GrownTree;
  readonly right: GrownTree;
}

/** Adds the value of the leaf that a row falls into to the score of each row. */
export function addTree(tree: GrownTree, { columns }: BinnedTable, scores: Float64Array): void {
  for (let row = 0; row < scores.length; row++) {
    let node = tree;
    while ("left" in node) {
      const bin = columns[node.feature]?.codes[row] ?? 0;
      node = node.goesLeft[bin] === 1 ? node.left : node.right;
    }
    scores[row] = (scores[row] ?? 0) + node.value;
  }
}

/** The tree with splits that speak of values. */
export function treeOfValues(tree: GrownTree, columns: readonly BinnedColumn[]): TreeNode {
  if (!("left" in tree)) return tree;
  const { feature, goesLeft, rows } = tree;
  return {
    feature,
    ...condition(goesLeft, columns[feature]),
    missing: goesLeft.at(-1) === 1 ? "left" : "right",
    rows,
    left: treeOfValues(tree.left, columns),
    right: treeOfValues(tree.right, columns),
  };
}

function condition(goesLeft: Uint8Array, column: BinnedColumn | undefined): { upTo: number } | { levels: number[] } {
  const known = goesLeft.subarray(0, -1);
  if (column?.bins.kind === "category")
    return { levels: [...column.bins.levels].filter((_, bin) => known[bin] === 1).sort((one, other) => one - other) };
  return { upTo: column?.bins.ends[known.lastIndexOf(1)] ?? EVERY_NUMBER };
}
