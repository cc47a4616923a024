import type { FilmFacts } from "../features/film-feature.js";
import type { Money } from "./targets.js";

/** A film with a date of release, and what is known of it. */
export interface Film {
  readonly key: string;
  /** As the warehouse has it: imdb:tt0000001. */
  readonly id: string;
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly facts: FilmFacts;
  /** Date of the delivery that first had it. */
  readonly since: string;
}

/** A film whose budget and takings are known, so that models can learn from it. */
export interface KnownFilm extends Film {
  readonly money: Money;
  /** What nobody could have known, for the leak laboratory alone. */
  readonly leaked: FilmFacts;
}
