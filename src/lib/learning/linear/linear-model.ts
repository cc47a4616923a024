import type { Feature } from "../features/feature.js";

/** Logistic or ridge regression as plain data. */
export interface LinearModel {
  readonly kind: "logistic" | "ridge";
  readonly features: readonly Feature[];
  /** The average score of the rows of training: all inputs are centred. */
  readonly intercept: number;
  readonly inputs: readonly WeighedInput[];
}

/** A number that the model computes from a feature. */
export interface Input {
  /** The position of the feature. */
  readonly feature: number;
  readonly reads: Reading;
  readonly mean: number;
  /** What counts as one unit. */
  readonly deviation: number;
}

/** The number itself; 1 where nothing is known and otherwise 0; or 1 where the level is the one at this position. */
export type Reading = "number" | "missing" | number;

export interface WeighedInput extends Input {
  /** How much the score changes with one unit. */
  readonly weight: number;
}
