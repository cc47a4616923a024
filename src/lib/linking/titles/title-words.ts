import { readFileSync } from "node:fs";
import { namesOfFilm } from "../library/film-names.js";
import type { Film } from "../records.js";
import { fold, wordsOf } from "./fold.js";
import { looseWords } from "./loose-words.js";

/**
 * In how many films of a large library a word is in a title. A small library cannot tell a rare word from a common
 * one that it happens to hold once.
 */
export interface TitleWords {
  readonly films: number;
  readonly filmsOf: ReadonlyMap<string, number>;
}

/** Words in fewer films are left out of the file: their numbers tell little, and most words are among them. */
export const FEWEST_FILMS = 10;

/** So many films of the large library are mixed in. */
const FILMS_MIXED_IN = 20_000;

/** How much a word tells, in bits, when `count` of `films` have it: the rarer, the more. */
export function bitsOfWord(word: string, count: number, films: number, known: TitleWords): number {
  const share = (known.filmsOf.get(word) ?? FEWEST_FILMS / 2) / known.films;
  return -Math.log2((count + 0.5 + FILMS_MIXED_IN * share) / (films + 1 + FILMS_MIXED_IN));
}

export function countTitleWords(films: readonly Film[]): TitleWords {
  const counts = new Map<string, number>();
  for (const film of films) {
    const words = new Set(namesOfFilm(film).flatMap((name) => looseWords(wordsOf(fold(name)))));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const telling = [...counts].filter(([word, count]) => word !== "" && count >= FEWEST_FILMS);
  return { films: films.length, filmsOf: new Map(telling) };
}

/** The file's text: the commonest words first, and before them a row without a word for the number of films. */
export function titleWordsToCsv({ films, filmsOf }: TitleWords): string {
  const rows = [...filmsOf].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ["word,films", `,${films}`, ...rows.map(([word, count]) => `${word},${count}`), ""].join("\n");
}

const [, ...lines] = readFileSync(new URL("title-words.csv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const counts = new Map(
  lines.map((line) => line.split(",")).map(([word = "", count]) => [word, Number(count)] as const),
);

/** Counted by the training; the row without a word holds the number of films. */
export const defaultTitleWords: TitleWords = { films: counts.get("") ?? 0, filmsOf: counts };
