import type { FilmIndex } from "../library/film-index.js";
import type { PersonName } from "../library/person-name.js";
import type { IndexedReading } from "./indexed-reading.js";

/** A way to find films for a reading of a title. */
export interface Rule {
  readonly name: string;
  /** What it finds, for the report. */
  readonly meaning: string;
  readonly asks: Asks;
  /** Prepares to find titles of a library. What it remembers is forgotten with the returned function. */
  readonly open: (index: FilmIndex) => Find;
}

/**
 * Which readings are looked up:
 * - every: also the title as it stands, and the titles that only count if a film is called exactly so
 * - read: not the title as it stands if there are others, for it still holds "Original Motion Picture Soundtrack", whose
 *   words would mislead
 * - unfound: of those, the ones for which no rule has found anything before: they may be misspelt
 */
export type Asks = "every" | "read" | "unfound";

export type Find = (reading: IndexedReading, artists: readonly PersonName[], add: AddTitle) => void;

/** Adds a title that was found, and the film that is meant if not all films with the title are. */
export type AddTitle = (title: number, film?: number) => void;

/** How many titles are looked at for one key in a library where many are alike. */
export const MOST_BY_ONE_KEY = 400;
