import type { FilmIndex } from "../../library/film-index.js";
import { remember } from "../remember.js";
import type { Rule } from "../rule.js";
import { titlesThatShareMost } from "../titles-that-share-most.js";

/** Words that more titles share find nothing that other rules do not find better. */
const MOST_TITLES_OF_WORDS = 3000;
const RARE_WORDS = 3;

/**
 * A title that only resembles the release's and that more films share tells none of them from the others. The film that
 * the artist composed is found by that.
 */
const MOST_NAMESAKES = 10;

export const rareWords = {
  name: "rare words",
  meaning: `shares its rarest words, and ${MOST_NAMESAKES} films at most go by it`,
  asks: "read",
  open(index) {
    // The titles that the same rare words point at are asked for again and again.
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

/** The rarest words, as long as they are not in too many titles together. */
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
