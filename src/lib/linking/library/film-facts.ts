import { fameNumbers } from "../compare/fame.js";
import type { CollectedFilms } from "./collect-films.js";
import { NOBODY } from "./collect-people.js";
import { sharedInt32 } from "./tables/growing-array.js";

/**
 * The facts needed of a film for every pair, side by side in six numbers: fetching them from six places in memory
 * would take longer than comparing them. The sets are those of the film's only composer.
 */
export const FILM_FACTS = { year: 0, composers: 1, wordSet: 2, letterSet: 3, type: 4, fame: 5 } as const;
export const FACTS_A_FILM = 6;

/** How many composers a film has, and whether a single one's name is in Latin letters. */
export const COMPOSERS = { none: 0, oneLatin: 1, oneOther: 2, several: 3 } as const;

export function fileFacts({ filmYears, filmTypes, filmVotes, filmComposers, composers }: CollectedFilms): Int32Array {
  const fames = fameNumbers(filmVotes);
  const facts = sharedInt32(filmYears.length * FACTS_A_FILM);
  for (const [film, year] of filmYears.entries()) {
    const at = film * FACTS_A_FILM;
    const own = filmComposers.items
      .subarray(filmComposers.start[film], filmComposers.start[film + 1])
      .filter((composer) => composers.keys[composer] !== NOBODY);
    const only = own[0] ?? -1;
    facts[at + FILM_FACTS.year] = year;
    facts[at + FILM_FACTS.composers] = kindOf(own, composers.latin);
    facts[at + FILM_FACTS.wordSet] = composers.wordSets[only] ?? 0;
    facts[at + FILM_FACTS.letterSet] = composers.letterSets[only] ?? 0;
    facts[at + FILM_FACTS.type] = filmTypes[film] ?? 0;
    facts[at + FILM_FACTS.fame] = fames[film] ?? 0;
  }
  return facts;
}

function kindOf(composers: Int32Array, latin: Int32Array): number {
  if (composers.length > 1) return COMPOSERS.several;
  const [only] = composers;
  if (only === undefined) return COMPOSERS.none;
  return latin[only] === 1 ? COMPOSERS.oneLatin : COMPOSERS.oneOther;
}
