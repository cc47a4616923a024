import type { Explanation } from "../features/explanation.js";
import { type FeatureRow, rowValues } from "../features/feature-row.js";
import { goesLeft } from "./predict-trees.js";
import type { TreeNode, TreesModel } from "./trees-model.js";

/**
 * Each feature's share in the score of a row: its exact Shapley value, where a tree that does not know a feature
 * follows both branches by their rows of training (path-dependent TreeSHAP; Lundberg et al. 2020, algorithm 2).
 */
export function explainTrees(model: TreesModel, row: FeatureRow): Explanation {
  const { base, trees, features } = model;
  const values = rowValues(features, row);
  const amounts = new Float64Array(features.length);
  for (const tree of trees) addShares(tree, values, amounts);
  const average = base + trees.reduce((sum, tree) => sum + averageValue(tree), 0);
  return {
    base: average,
    contributions: features.map(({ name }, place) => ({ feature: name, amount: amounts[place] ?? 0 })),
    score: average + amounts.reduce((sum, amount) => sum + amount, 0),
  };
}

function averageValue(node: TreeNode): number {
  if (!("left" in node)) return node.value;
  const { left, right, rows } = node;
  return (averageValue(left) * left.rows + averageValue(right) * right.rows) / rows;
}

/** A feature on the way from the root, the first time it is met. */
interface Step {
  readonly feature: number;
  /** The share of rows that go on where the feature is not known. */
  readonly unknown: number;
  /** 1 if the row itself goes on, otherwise 0. */
  readonly known: number;
}

/** The weights say how many of the orders in which features become known have so many of the steps known. */
interface Path {
  readonly steps: readonly Step[];
  readonly weights: readonly number[];
}

const ROOT: Step = { feature: -1, unknown: 1, known: 1 };

function addShares(tree: TreeNode, values: Float64Array, amounts: Float64Array): void {
  follow(tree, extended({ steps: [], weights: [] }, ROOT), values, amounts);
}

function follow(node: TreeNode, path: Path, values: Float64Array, amounts: Float64Array): void {
  if (!("left" in node)) {
    addLeaf(node.value, path, amounts);
    return;
  }
  const { feature, rows, left, right } = node;
  const place = path.steps.findIndex((step) => step.feature === feature);
  const before = path.steps[place] ?? ROOT;
  const rest = place < 0 ? path : without(path, place);
  const isLeft = goesLeft(node, values[feature]);
  for (const child of [left, right]) {
    const known = (child === left) === isLeft ? before.known : 0;
    const unknown = (before.unknown * child.rows) / rows;
    follow(child, extended(rest, { feature, unknown, known }), values, amounts);
  }
}

function addLeaf(value: number, path: Path, amounts: Float64Array): void {
  for (const [place, { feature, unknown, known }] of path.steps.entries()) {
    if (place === 0) continue;
    const weight = without(path, place).weights.reduce((sum, one) => sum + one, 0);
    amounts[feature] = (amounts[feature] ?? 0) + weight * (known - unknown) * value;
  }
}

function extended({ steps, weights }: Path, step: Step): Path {
  const length = steps.length;
  const longer = [...weights, length === 0 ? 1 : 0];
  for (let place = length - 1; place >= 0; place--) {
    const weight = longer[place] ?? 0;
    longer[place + 1] = (longer[place + 1] ?? 0) + (step.known * weight * (place + 1)) / (length + 1);
    longer[place] = (step.unknown * weight * (length - place)) / (length + 1);
  }
  return { steps: [...steps, step], weights: longer };
}

/** Undoes an extension, whichever it was: their order makes no difference. */
function without({ steps, weights }: Path, gone: number): Path {
  const last = steps.length - 1;
  const { unknown, known } = steps[gone] ?? ROOT;
  const shorter = weights.slice(0, last);
  let next = weights[last] ?? 0;
  for (let place = last - 1; place >= 0; place--) {
    if (known === 0) {
      shorter[place] = ((weights[place] ?? 0) * (last + 1)) / (unknown * (last - place));
      continue;
    }
    const weight = (next * (last + 1)) / ((place + 1) * known);
    next = (weights[place] ?? 0) - (weight * unknown * (last - place)) / (last + 1);
    shorter[place] = weight;
  }
  return { steps: steps.filter((_, place) => place !== gone), weights: shorter };
}
