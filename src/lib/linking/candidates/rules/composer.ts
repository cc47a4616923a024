import { filmsOfComposer } from "../../library/composers.js";
import type { FilmIndex } from "../../library/film-index.js";
import type { Rule } from "../rule.js";

const MOST_FILMS_OF_A_COMPOSER = 400;
const BITS_OF_TELLING_WORD = 4;

export const composer = {
  name: "composer",
  meaning: "a film by the artist that shares a significant word",
  asks: "read",
  open: (index) => (reading, artists, add) => {
    const telling = reading.wordIds.filter((word) => (index.wordBits[word] ?? 0) > BITS_OF_TELLING_WORD);
    if (telling.length === 0) return;
    for (const artist of artists) {
      const films = filmsOfComposer(artist.key, index);
      if (films.length > MOST_FILMS_OF_A_COMPOSER) continue;
      for (const film of films) {
        for (let at = index.filmTitleStart[film] ?? 0; at < (index.filmTitleStart[film + 1] ?? 0); at++) {
          const title = index.filmTitles[at] ?? 0;
          if (hasAny(title, telling, index)) add(title, film);
        }
      }
    }
  },
} as const satisfies Rule;

function hasAny(title: number, words: readonly number[], { titleWordStart, titleWords }: FilmIndex): boolean {
  const end = titleWordStart[title + 1] ?? 0;
  for (let at = titleWordStart[title] ?? end; at < end; at++) {
    if (words.includes(titleWords[at] ?? -1)) return true;
  }
  return false;
}
