import type { Film } from "../records.js";
import { fold, wordsOf } from "../titles/fold.js";
import { looseWords, numbersIn } from "../titles/loose-words.js";
import { type CollectedPeople, createPeopleCollector } from "./collect-people.js";
import { SHORTEST_MISSPELT } from "./film-index.js";
import { namesOfFilm, yearOfFilm } from "./film-names.js";
import { growingFloat64, growingInt32 } from "./growing-array.js";
import { hashText } from "./hash.js";
import { createNumbering } from "./hash-table.js";
import { letterSet } from "./letter-set.js";
import { growingLists, type Lists } from "./lists.js";
import { createTextNumbers } from "./text-numbers.js";

/** Films as they were read, with each title once; films of several threads are joined by mergeFilms. */
export interface CollectedFilms {
  readonly filmIds: readonly string[];
  /** 0 for none. */
  readonly filmYears: Int32s;
  readonly filmTitles: Lists;
  readonly filmComposers: Lists;
  readonly composers: CollectedPeople;
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
  const composers = createPeopleCollector();
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
      composers: composers.collected(),
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

/** One title, ready to be filed. */
export interface FiledTitle {
  readonly key: number;
  readonly words: readonly number[];
  readonly numbers: number;
  readonly letters: number;
  readonly length: number;
  readonly letterSet: number;
  readonly halves: readonly [start: number, end: number];
}

export function growingTitles() {
  const words = growingLists();
  const [numbers, lengths, letterSets] = [growingInt32(), growingInt32(), growingInt32()];
  const [keys, letters, halves] = [growingFloat64(), growingFloat64(), growingFloat64()];
  return {
    count: () => keys.length,
    push(title: FiledTitle): void {
      keys.push(title.key);
      words.push(title.words);
      numbers.push(title.numbers);
      letters.push(title.letters);
      lengths.push(title.length);
      letterSets.push(title.letterSet);
      halves.push(title.halves[0]);
      halves.push(title.halves[1]);
    },
    /** Pushes all of the titles, with other numbers for their words and numbers. */
    append(titles: CollectedTitles, wordNumbers: Int32Array, textNumbers: Int32Array): void {
      keys.append(titles.keys);
      words.append(titles.words, wordNumbers);
      numbers.append(titles.numbers.map((number) => textNumbers[number] ?? 0));
      letters.append(titles.letters);
      lengths.append(titles.lengths);
      letterSets.append(titles.letterSets);
      halves.append(titles.halves);
    },
    share: (wordTexts: readonly string[], numberTexts: readonly string[]): CollectedTitles => ({
      keys: keys.share(),
      words: words.share(),
      wordTexts,
      numbers: numbers.share(),
      numberTexts,
      letters: letters.share(),
      lengths: lengths.share(),
      letterSets: letterSets.share(),
      halves: halves.share(),
    }),
  };
}

/** Reads every title once, however many films go by it and however it is written. */
function createTitles() {
  const byText = createNumbering();
  const byKey = createNumbering();
  const wordTexts = createTextNumbers();
  const numberTexts = createTextNumbers();
  const titles = growingTitles();

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
    collected: () => titles.share(wordTexts.texts, numberTexts.texts),
  };

  function numberOfKey(titleWords: readonly string[]): number {
    const key = hashText(titleWords.join(" "));
    const known = byKey.get(key);
    if (known >= 0) return known;
    const title = titles.count();
    byKey.set(key, title);
    titles.push(fileTitle(key, titleWords));
    return title;
  }

  function fileTitle(key: number, titleWords: readonly string[]): FiledTitle {
    const loose = looseWords(titleWords);
    const run = loose.join("");
    return {
      key,
      words: loose.map(wordTexts.number),
      numbers: numberTexts.number(numbersIn(titleWords)),
      letters: hashText(run),
      length: run.length,
      letterSet: letterSet(run),
      halves: run.length < SHORTEST_MISSPELT ? [NO_HALF, NO_HALF] : halvesOf(run),
    };
  }
}
