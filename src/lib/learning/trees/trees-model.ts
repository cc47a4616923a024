import type { Feature } from "../features/feature.js";

/** Gradient-boosted trees as plain data: what is trained, written to a file, and read in the browser. */
export interface TreesModel {
  readonly kind: "trees";
  readonly objective: ObjectiveName;
  readonly features: readonly Feature[];
  /** The score before any tree. Each tree adds the value of the leaf that a row falls into. */
  readonly base: number;
  readonly trees: readonly TreeNode[];
}

/** The score is the log-odds of a probability, or the predicted value itself. */
export type ObjectiveName = "log loss" | "squared error";

export type TreeNode = Split | Leaf;

export interface Leaf {
  readonly value: number;
  /** The rows of training that fell here. */
  readonly rows: number;
}

export type Split = NumberSplit | CategorySplit;

interface EitherSplit {
  /** The position of the feature. */
  readonly feature: number;
  /** Where rows go whose value is not known. */
  readonly missing: "left" | "right";
  readonly rows: number;
  readonly left: TreeNode;
  readonly right: TreeNode;
}

export interface NumberSplit extends EitherSplit {
  /** Numbers up to and including this one go left. */
  readonly upTo: number;
}

export interface CategorySplit extends EitherSplit {
  /** The positions of the levels that go left. */
  readonly levels: readonly number[];
}

/** The bound of a split between numbers, all of which go left, and what is not known. JSON has no infinity. */
export const EVERY_NUMBER = Number.MAX_VALUE;
