import type { FilmIndex } from "./film-index.js";
import type { PersonName } from "./person-name.js";
import { hashText } from "./tables/hash.js";
import { lookUpFirst } from "./tables/hash-table.js";

/** The composers of a film, each once however the name is spelt. */
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
