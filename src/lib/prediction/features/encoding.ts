import type { FilmFeature } from "./film-feature.js";

/** How the facts of a film become the inputs of a model: learned from the films of training alone. */
export interface Encoding {
  readonly features: readonly FilmFeature[];
  readonly inputs: readonly InputColumn[];
}

/** A column of a model. Several may come from one feature. */
export type InputColumn = NumberInput | LevelInput | ItemInput;

interface EitherInput {
  /** Of the model's column. */
  readonly name: string;
  /** The feature that it is read from. */
  readonly from: string;
}

/** A number, cut to the range of the bulk of training, so that a typing error can't carry a prediction away. */
export interface NumberInput extends EitherInput {
  readonly reads: "number" | "logarithm";
  readonly low: number;
  readonly high: number;
}

/** A category. Levels of few films are one level, `other`. */
export interface LevelInput extends EitherInput {
  readonly reads: "level";
  readonly levels: readonly string[];
}

/** Whether a list has an item. */
export interface ItemInput extends EitherInput {
  readonly reads: "item";
  readonly item: string;
}

export const OTHER = "other";
