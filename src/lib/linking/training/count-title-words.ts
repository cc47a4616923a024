import { namesOfFilm } from "../library/film-names.js";
import { FEWEST_FILMS, type TitleWords } from "../library/title-words.js";
import type { Film } from "../records.js";
import { fold, wordsOf } from "../titles/fold.js";
import { looseWords } from "../titles/loose-words.js";

export function countTitleWords(films: readonly Film[]): TitleWords {
  const counts = new Map<string, number>();
  for (const film of films) {
    const words = new Set(namesOfFilm(film).flatMap((name) => looseWords(wordsOf(fold(name)))));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const telling = [...counts].filter(([word, count]) => word !== "" && count >= FEWEST_FILMS);
  return { films: films.length, filmsOf: new Map(telling) };
}

/** The text of the file: a row without a word for the number of films, then the words, most common first. */
export function titleWordsToCsv({ films, filmsOf }: TitleWords): string {
  const rows = [...filmsOf].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ["word,films", `,${films}`, ...rows.map(([word, count]) => `${word},${count}`), ""].join("\n");
}
