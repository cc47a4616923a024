import { rowsOf } from "../titles/csv-rows.js";
import csv from "../trained/title-words.csv.js";

/**
 * In how many films of a large library a word occurs in a title. A small library cannot tell a rare word from a common
 * one that it happens to contain once.
 */
export interface TitleWords {
  readonly films: number;
  readonly filmsOf: ReadonlyMap<string, number>;
}

/** Words in fewer films are left out of the file: most words are among them, and their counts say little. */
export const FEWEST_FILMS = 10;

/** How many films of the large library are mixed in. */
const FILMS_MIXED_IN = 20_000;

/** The information in a word, in bits, if `count` of `films` have it: the rarer, the more. */
export function bitsOfWord(word: string, count: number, films: number, known: TitleWords): number {
  const share = (known.filmsOf.get(word) ?? FEWEST_FILMS / 2) / known.films;
  return -Math.log2((count + 0.5 + FILMS_MIXED_IN * share) / (films + 1 + FILMS_MIXED_IN));
}

const counts = new Map(rowsOf(csv).map(([word = "", count]) => [word, Number(count)] as const));

/** Counted in training; the row without a word has the number of films. */
export const defaultTitleWords: TitleWords = { films: counts.get("") ?? 0, filmsOf: counts };
