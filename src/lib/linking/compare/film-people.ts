import { composersOf } from "../library/composers.js";
import { COMPOSERS, FACTS_A_FILM, FILM_FACTS } from "../library/film-facts.js";
import type { FilmIndex } from "../library/film-index.js";
import type { PersonName } from "../library/person-name.js";
import { comparePeople, DIFFERENT, mayAgree, type PeopleComparison, UNKNOWN } from "./people.js";

/** Compares the artists of one release with the composers of films. Nearly all differ, which is found out quickly. */
export function createPeopleComparison(artists: readonly PersonName[], index: FilmIndex) {
  const { filmFacts } = index;
  const compareClosely = (film: number) => comparePeople(artists, composersOf(film, index));

  return (film: number): PeopleComparison => {
    const facts = film * FACTS_A_FILM;
    const composers = filmFacts[facts + FILM_FACTS.composers];
    if (composers === COMPOSERS.none) return UNKNOWN;
    if (composers === COMPOSERS.several) return compareClosely(film);
    const wordSet = filmFacts[facts + FILM_FACTS.wordSet] ?? 0;
    const letterSet = filmFacts[facts + FILM_FACTS.letterSet] ?? 0;
    let comparable = false;
    for (const artist of artists) {
      if (mayAgree(artist, wordSet, letterSet)) return compareClosely(film);
      comparable ||= artist.latin === (composers === COMPOSERS.oneLatin);
    }
    return comparable ? DIFFERENT : UNKNOWN;
  };
}
