import {
  FIRST_YEAR,
  type FilmIndex,
  LAST_YEAR,
  openFilmIndex,
  SHORTEST_MISSPELT,
  type SharedFilmIndex,
} from "./film-index.js";
import { namesOfFilm, yearOfFilm } from "./film-names.js";
import { fold, wordsOf } from "./fold.js";
import { growingFloat64, growingInt32, sharedFloat64, sharedInt32 } from "./growing-array.js";
import { hashText } from "./hash.js";
import { createLookup, createNumbering } from "./hash-table.js";
import { letterSet } from "./letter-set.js";
import { looseWords, numbersIn } from "./loose-words.js";
import type { Film } from "./records.js";
import { bitsOfWord, defaultTitleWords, type TitleWords } from "./title-words.js";

type Int32s = Int32Array<SharedArrayBuffer>;

export function buildFilmIndex(films: Iterable<Film>, titleWords = defaultTitleWords): FilmIndex {
  const builder = createFilmIndexBuilder(titleWords);
  for (const film of films) builder.add(film);
  return openFilmIndex(builder.build());
}

/** Takes films one by one, as from a file. */
export interface FilmIndexBuilder {
  add(film: Film): void;
  build(): SharedFilmIndex;
}

export function createFilmIndexBuilder(knownWords: TitleWords = defaultTitleWords): FilmIndexBuilder {
  const filmIds: string[] = [];
  const filmYears = growingInt32();
  const filmTitles = growingLists();
  const composers = createComposers();
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
      composers.push(film.composers);
    },
    build() {
      const years = filmYears.share();
      const titlesOfFilms = filmTitles.share();
      const filmsOfTitles = invert(titlesOfFilms, titles.count());
      const built = titles.build();
      const wordTitles = invert(built.words, built.wordTexts.length);
      const counts = countFilmsOfWords(titlesOfFilms, built.words, built.wordTexts.length);
      const wordBits = sharedFloat64(counts.length);
      for (const [word, text] of built.wordTexts.entries()) {
        wordBits[word] = bitsOfWord(text, counts[word] ?? 0, filmIds.length, knownWords);
      }
      return {
        filmIds,
        filmYears: years,
        filmTitleStart: titlesOfFilms.start,
        filmTitles: titlesOfFilms.items,
        ...composers.build(),
        titles: titles.count(),
        titleFilmStart: filmsOfTitles.start,
        titleFilms: filmsOfTitles.items,
        titleWordStart: built.words.start,
        titleWords: built.words.items,
        titleNumbers: built.numbers,
        numberTexts: built.numberTexts,
        titleLengths: built.lengths,
        titleLetterSets: built.letterSets,
        titleBits: sumOfWords(built.words, wordBits),
        byKey: createLookup(built.keys),
        byLetters: createLookup(built.letters),
        byHalf: createLookup(built.halves, built.halfTitles),
        wordTitleStart: wordTitles.start,
        wordTitles: wordTitles.items,
        wordTexts: built.wordTexts,
        wordBits,
        filmsUpTo: countUpToYears(years),
      };
    },
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

/** Reads every title once, however many films go by it and however it is written. */
function createTitles() {
  const byText = createNumbering();
  const byKey = createNumbering();
  const words = growingLists();
  const wordIds = new Map<string, number>();
  const numberIds = new Map<string, number>();
  const [numbers, lengths, letterSets, halfTitles] = [growingInt32(), growingInt32(), growingInt32(), growingInt32()];
  const [keys, letters, halves] = [growingFloat64(), growingFloat64(), growingFloat64()];

  return {
    count: () => keys.length,
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
    build: () => ({
      words: words.share(),
      wordTexts: [...wordIds.keys()],
      numbers: numbers.share(),
      numberTexts: [...numberIds.keys()],
      lengths: lengths.share(),
      letterSets: letterSets.share(),
      keys: keys.share(),
      letters: letters.share(),
      halves: halves.share(),
      halfTitles: halfTitles.share(),
    }),
  };

  function numberOfKey(titleWords: readonly string[]): number {
    const key = hashText(titleWords.join(" "));
    const known = byKey.get(key);
    if (known >= 0) return known;
    const title = keys.length;
    byKey.set(key, title);
    keys.push(key);
    addWords(titleWords, title);
    return title;
  }

  function addWords(titleWords: readonly string[], title: number): void {
    const loose = looseWords(titleWords);
    const run = loose.join("");
    words.push(loose.map((word) => idOf(wordIds, word)));
    numbers.push(idOf(numberIds, numbersIn(titleWords)));
    letters.push(hashText(run));
    lengths.push(run.length);
    letterSets.push(letterSet(run));
    if (run.length < SHORTEST_MISSPELT) return;
    for (const half of halvesOf(run)) {
      halves.push(half);
      halfTitles.push(title);
    }
  }
}

function createComposers() {
  const filmComposers = growingLists();
  const ids = new Map<string, number>();
  return {
    push(names: readonly string[]): void {
      filmComposers.push(names.map((name) => idOf(ids, name)));
    },
    build() {
      const { start, items } = filmComposers.share();
      return { filmComposerStart: start, filmComposers: items, composerNames: [...ids.keys()] };
    },
  };
}

function idOf(ids: Map<string, number>, text: string): number {
  const known = ids.get(text);
  if (known !== undefined) return known;
  ids.set(text, ids.size);
  return ids.size - 1;
}

/** Lists of numbers, one behind the other. */
interface Lists {
  /** Where each list starts; one more entry than lists. */
  readonly start: Int32s;
  readonly items: Int32s;
}

function growingLists() {
  const start = growingInt32();
  const items = growingInt32();
  start.push(0);
  return {
    push(list: readonly number[]): void {
      for (const item of list) items.push(item);
      start.push(items.length);
    },
    share: (): Lists => ({ start: start.share(), items: items.share() }),
  };
}

/** Turns "words of each title" into "titles of each word", in order and once each. */
function invert({ start, items }: Lists, count: number): Lists {
  const last = new Int32Array(count).fill(-1);
  const inverted = sharedInt32(count + 1);
  eachItem({ start, items }, (list, item) => {
    if (last[item] === list) return;
    last[item] = list;
    inverted[item + 1] = (inverted[item + 1] ?? 0) + 1;
  });
  for (let item = 0; item < count; item++) inverted[item + 1] = (inverted[item + 1] ?? 0) + (inverted[item] ?? 0);
  const fill = Int32Array.from(inverted);
  const lists = sharedInt32(inverted[count] ?? 0);
  last.fill(-1);
  eachItem({ start, items }, (list, item) => {
    if (last[item] === list) return;
    last[item] = list;
    const place = fill[item] ?? 0;
    lists[place] = list;
    fill[item] = place + 1;
  });
  return { start: inverted, items: lists };
}

function eachItem({ start, items }: Lists, visit: (list: number, item: number) => void): void {
  for (let list = 0; list + 1 < start.length; list++) {
    for (let at = start[list] ?? 0; at < (start[list + 1] ?? 0); at++) visit(list, items[at] ?? 0);
  }
}

/** Counts films, not titles: a word in five titles of one film is as rare as in one. */
function countFilmsOfWords(titlesOfFilms: Lists, words: Lists, count: number): Int32Array {
  const counts = new Int32Array(count);
  const last = new Int32Array(count).fill(-1);
  eachItem(titlesOfFilms, (film, title) => {
    for (let at = words.start[title] ?? 0; at < (words.start[title + 1] ?? 0); at++) {
      const word = words.items[at] ?? 0;
      if (last[word] === film) continue;
      last[word] = film;
      counts[word] = (counts[word] ?? 0) + 1;
    }
  });
  return counts;
}

function sumOfWords(words: Lists, wordBits: Float64Array): Float64Array<SharedArrayBuffer> {
  const sums = sharedFloat64(words.start.length - 1);
  eachItem(words, (title, word) => {
    sums[title] = (sums[title] ?? 0) + (wordBits[word] ?? 0);
  });
  return sums;
}

function countUpToYears(years: Int32Array): Int32s {
  const counts = sharedInt32(LAST_YEAR - FIRST_YEAR + 1);
  for (const year of years) {
    if (year > FIRST_YEAR && year <= LAST_YEAR) counts[year - FIRST_YEAR] = (counts[year - FIRST_YEAR] ?? 0) + 1;
  }
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return counts;
}
