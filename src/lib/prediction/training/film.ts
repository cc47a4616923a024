import type { FilmFacts } from "../features/film-feature.js";
import type { Money } from "./targets.js";

/** A film with a date of release, and what is known of it. */
export interface Film {
  readonly key: string;
  /** ISO date. */
  readonly date: string;
  readonly facts: FilmFacts;
}

/** A film whose budget and takings are known, so that models can learn from it. */
export interface KnownFilm extends Film {
  readonly money: Money;
}
