import type { FeatureGroup } from "../../contract/words.js";

/**
 * How a model reads a column: `amount` is skewed and becomes its logarithm, `list` becomes a yes or no for each item that
 * is frequent in training.
 */
export type Kind = "number" | "amount" | "yes or no" | "category" | "list";

export interface FilmFeature {
  /** The column of `film_features`. */
  readonly name: string;
  readonly group: FeatureGroup;
  readonly kind: Kind;
  /** What people call it. */
  readonly label: string;
  /** How it is known before the film opens. */
  readonly knownBy: string;
  /** Of a number or an amount, the smallest and the largest that may be entered, and what is counted. */
  readonly from?: number;
  readonly to?: number;
  readonly unit?: string;
}

/** A film's facts by the names of features. What is null or absent is not known. */
export type FilmFacts = Readonly<Record<string, FactValue | undefined>>;

export type FactValue = number | string | boolean | readonly string[] | null;
