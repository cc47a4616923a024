import {
  comparePeople,
  DIFFERENT,
  mayAgree,
  type PeopleComparison,
  type PersonName,
  UNKNOWN,
} from "../compare/people.js";
import { COMPOSERS, FACTS_A_FILM, FILM_FACTS } from "./film-facts.js";
import type { FilmIndex } from "./film-index.js";
import { hashText } from "./hash.js";
import { lookUpFirst } from "./hash-table.js";

/** The composers of a film, each once however the name is written. */
export function composersOf(film: number, index: FilmIndex): PersonName[] {
  const composers: PersonName[] = [];
  for (let at = index.filmComposerStart[film] ?? 0; at < (index.filmComposerStart[film + 1] ?? 0); at++) {
    const composer = index.composer(index.filmComposers[at] ?? -1);
    if (composer !== undefined && !composers.some(({ key }) => key === composer.key)) composers.push(composer);
  }
  return composers;
}

/** The films of a composer, in order. */
export function filmsOfComposer(key: string, { personByKey, personFilmStart, personFilms }: FilmIndex): Int32Array {
  const person = lookUpFirst(personByKey, hashText(key));
  return person < 0 ? NO_FILMS : personFilms.subarray(personFilmStart[person], personFilmStart[person + 1]);
}

const NO_FILMS: Int32Array = new Int32Array(0);

/** Compares the artists of one release with the composers of films. Nearly all are others, which is told quickly. */
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
