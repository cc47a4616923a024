import type { FilmIndex } from "../../library/film-index.js";
import { remember } from "../remember.js";
import type { Rule } from "../rule.js";
import { titlesThatShareMost } from "../titles-that-share-most.js";

/** Words that more titles share find nothing that other rules do not find better. */
const MOST_TITLES_OF_WORDS = 3000;
const RARE_WORDS = 3;

/**
 * If a title only resembles the release's and more films share it, it does not tell them apart. The film by the
 * release's own composer is found by the composer rule.
 */
const MOST_NAMESAKES = 10;

export const rareWords = {
  name: "rare words",
  meaning: `shares its rarest words, and at most ${MOST_NAMESAKES} films have that title`,
  asks: "read",
  open(index) {
    // The same rare words are looked up again and again.
    const titlesOf = remember(
      50_000,
      (words: readonly number[]) => words.join(),
      (words) => titlesThatShareMost(words, index).filter((title) => countFilms(title, index) <= MOST_NAMESAKES),
    );
    return ({ wordIds }, _artists, add) => {
      for (const title of titlesOf(rareOf(wordIds, index))) add(title);
    };
  },
} as const satisfies Rule;

/** The rarest words, as long as not too many titles contain them altogether. */
function rareOf(wordIds: readonly number[], index: FilmIndex): number[] {
  const sorted = [...new Set(wordIds)]
    .filter((word) => word >= 0)
    .sort((a, b) => countTitles(a, index) - countTitles(b, index) || a - b);
  let titles = 0;
  return sorted.slice(0, RARE_WORDS).filter((word) => {
    titles += countTitles(word, index);
    return titles <= MOST_TITLES_OF_WORDS;
  });
}

function countTitles(word: number, index: FilmIndex): number {
  return (index.wordTitleStart[word + 1] ?? 0) - (index.wordTitleStart[word] ?? 0);
}

function countFilms(title: number, { titleFilmStart }: FilmIndex): number {
  return (titleFilmStart[title + 1] ?? 0) - (titleFilmStart[title] ?? 0);
}
