import { SHORTEST_MISSPELT } from "./film-index.js";
import { namesOfFilm, yearOfFilm } from "./film-names.js";
import { fold, wordsOf } from "./fold.js";
import { growingFloat64, growingInt32 } from "./growing-array.js";
import { hashText } from "./hash.js";
import { createNumbering } from "./hash-table.js";
import { letterSet } from "./letter-set.js";
import { growingLists, type Lists } from "./lists.js";
import { looseWords, numbersIn } from "./loose-words.js";
import type { Film } from "./records.js";

/** Films as they were read, with each title once; films of several threads are joined by mergeFilms. */
export interface CollectedFilms {
  readonly filmIds: readonly string[];
  /** 0 for none. */
  readonly filmYears: Int32s;
  readonly filmTitles: Lists;
  readonly filmComposers: Lists;
  readonly composerNames: readonly string[];
  readonly titles: CollectedTitles;
}

/** Of each title, by its number. */
export interface CollectedTitles {
  readonly keys: Float64s;
  readonly words: Lists;
  readonly wordTexts: readonly string[];
  /** The numbers in it, as an index of `numberTexts`. */
  readonly numbers: Int32s;
  readonly numberTexts: readonly string[];
  /** Of its loose words run together: a hash, the number of letters, which letters. */
  readonly letters: Float64s;
  readonly lengths: Int32s;
  readonly letterSets: Int32s;
  /** Two a title; NO_HALF for a title that is too short. */
  readonly halves: Float64s;
}

type Int32s = Int32Array<SharedArrayBuffer>;
type Float64s = Float64Array<SharedArrayBuffer>;

export const NO_HALF = -1;

/** Takes films one by one, as from a file. */
export interface FilmCollector {
  add(film: Film): void;
  collected(): CollectedFilms;
}

export function createFilmCollector(): FilmCollector {
  const filmIds: string[] = [];
  const filmYears = growingInt32();
  const filmTitles = growingLists();
  const filmComposers = growingLists();
  const composers = createTextNumbers();
  const titles = createTitles();

  return {
    add(film) {
      filmIds.push(film.id);
      filmYears.push(yearOfFilm(film) ?? 0);
      const own: number[] = [];
      for (const name of namesOfFilm(film)) {
        const title = titles.number(name);
        if (title >= 0 && !own.includes(title)) own.push(title);
      }
      filmTitles.push(own);
      filmComposers.push(film.composers.map(composers.number));
    },
    collected: () => ({
      filmIds,
      filmYears: filmYears.share(),
      filmTitles: filmTitles.share(),
      filmComposers: filmComposers.share(),
      composerNames: composers.texts,
      titles: titles.collected(),
    }),
  };
}

/** A title with one wrong letter keeps one half: both halves are filed, each with the length of the whole. */
export function halvesOf(letters: string, length = letters.length): [start: number, end: number] {
  const half = length >> 1;
  return [
    hashText(`<${length}${letters.slice(0, half)}`),
    hashText(`>${length}${letters.slice(letters.length - half)}`),
  ];
}

/** Numbers texts in the order in which they come. */
export function createTextNumbers() {
  const numbers = createNumbering();
  const texts: string[] = [];
  return {
    texts,
    number(text: string): number {
      const hash = hashText(text);
      const known = numbers.get(hash);
      if (known >= 0) return known;
      numbers.set(hash, texts.length);
      return texts.push(text) - 1;
    },
  };
}

/** Reads every title once, however many films go by it and however it is written. */
function createTitles() {
  const byText = createNumbering();
  const byKey = createNumbering();
  const words = growingLists();
  const wordTexts = createTextNumbers();
  const numberTexts = createTextNumbers();
  const [numbers, lengths, letterSets] = [growingInt32(), growingInt32(), growingInt32()];
  const [keys, letters, halves] = [growingFloat64(), growingFloat64(), growingFloat64()];

  return {
    /** The number of the title that a text is; -1 for a text without any letter or sign. */
    number(text: string): number {
      const hash = hashText(text);
      const known = byText.get(hash);
      if (known >= 0) return known;
      const titleWords = wordsOf(fold(text));
      if (titleWords.length === 0) return -1;
      const title = numberOfKey(titleWords);
      byText.set(hash, title);
      return title;
    },
    collected: (): CollectedTitles => ({
      keys: keys.share(),
      words: words.share(),
      wordTexts: wordTexts.texts,
      numbers: numbers.share(),
      numberTexts: numberTexts.texts,
      letters: letters.share(),
      lengths: lengths.share(),
      letterSets: letterSets.share(),
      halves: halves.share(),
    }),
  };

  function numberOfKey(titleWords: readonly string[]): number {
    const key = hashText(titleWords.join(" "));
    const known = byKey.get(key);
    if (known >= 0) return known;
    const title = keys.length;
    byKey.set(key, title);
    keys.push(key);
    addWords(titleWords);
    return title;
  }

  function addWords(titleWords: readonly string[]): void {
    const loose = looseWords(titleWords);
    const run = loose.join("");
    words.push(loose.map(wordTexts.number));
    numbers.push(numberTexts.number(numbersIn(titleWords)));
    letters.push(hashText(run));
    lengths.push(run.length);
    letterSets.push(letterSet(run));
    const [start, end] = run.length < SHORTEST_MISSPELT ? [NO_HALF, NO_HALF] : halvesOf(run);
    halves.push(start);
    halves.push(end);
  }
}
