import type { GoldLabel } from "../evaluation/evaluation.js";
import type { FilmIndex } from "../library/film-index.js";
import type { Release } from "../records.js";

export interface TrainingSet {
  readonly releases: readonly Release[];
  readonly index: FilmIndex;
}

/** Releases and films with labels; the films once unchanged and once without their composers. */
export interface LabelledSet {
  readonly name: string;
  readonly full: TrainingSet;
  readonly withoutComposers: TrainingSet;
  readonly labels: readonly GoldLabel[];
}
