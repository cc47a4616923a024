import type { FilmIndex } from "../library/film-index.js";
import type { Release } from "../records.js";

export interface TrainingSet {
  readonly releases: readonly Release[];
  readonly index: FilmIndex;
}
