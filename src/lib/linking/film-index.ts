import { namesOfFilm, yearOfFilm } from "./film-names.js";
import { fold, wordsOf } from "./fold.js";
import { hashText } from "./hash.js";
import { looseWords, numbersIn } from "./loose-words.js";
import { type PersonName, readPeople } from "./people.js";
import type { Film } from "./records.js";
import { bitsOfWord, defaultTitleWords, type TitleWords } from "./title-words.js";

/** Everything that finding and comparing needs to know of the films, in flat arrays. A name is one title of one film. */
export interface FilmIndex {
  readonly films: readonly IndexedFilm[];
  readonly names: number;
  /** Film of each name; a film's names lie together. */
  readonly nameFilm: Int32Array;
  /** Where a film's names start; one more entry than films. */
  readonly filmStart: Int32Array;
  /** Where a name's words start in `nameWords`; one more entry than names. */
  readonly nameStart: Int32Array;
  readonly nameWords: Int32Array;
  /** Hash of a name as it stands, and of its loose words run together. */
  readonly nameKey: Float64Array;
  readonly nameLetters: Float64Array;
  readonly nameNumbers: readonly string[];
  readonly byKey: Lookup;
  readonly byLetters: Lookup;
  readonly byHalf: Lookup;
  /** Names that hold a word. */
  readonly wordStart: Int32Array;
  readonly wordNames: Int32Array;
  readonly words: ReadonlyMap<string, number>;
  readonly wordTexts: readonly string[];
  /** How much a word tells, in bits: the rarer among the films, the more. */
  readonly wordBits: Float64Array;
  /** The sum of a name's words. */
  readonly nameBits: Float64Array;
  readonly composerFilms: ReadonlyMap<string, readonly number[]>;
  /** Number of films up to each year, from FIRST_YEAR on. */
  readonly filmsUpTo: Int32Array;
}

export interface IndexedFilm {
  readonly id: string;
  readonly year: number | undefined;
  readonly composers: readonly PersonName[];
}

/** Names by a hash, as a chained hash table. */
export interface Lookup {
  readonly heads: Int32Array;
  readonly next: Int32Array;
  readonly hashes: Float64Array;
  readonly values: Int32Array;
}

export function buildFilmIndex(films: Iterable<Film>, titleWords = defaultTitleWords): FilmIndex {
  const collector = createCollector();
  for (const film of films) collector.add(film);
  return indexNames(collector.collected, titleWords);
}

/** The index of films that come one by one, as from a file. */
export async function buildFilmIndexFrom(eachFilm: (visit: (film: Film) => void) => Promise<void>): Promise<FilmIndex> {
  const collector = createCollector();
  await eachFilm(collector.add);
  return indexNames(collector.collected, defaultTitleWords);
}

function indexNames(collected: CollectedNames, titleWords: TitleWords): FilmIndex {
  const { indexedFilms, nameFilm, filmStart, nameWords, nameStart, keys, letters, halves, halfNames, words } =
    collected;
  const names = nameFilm.length;
  const wordNames = invert(nameStart, nameWords, words.size);
  const wordBits = bitsOfWords(wordNames, nameFilm, indexedFilms.length, [...words.keys()], titleWords);
  return {
    films: indexedFilms,
    names,
    nameFilm: Int32Array.from(nameFilm),
    filmStart: Int32Array.from(filmStart),
    nameStart: Int32Array.from(nameStart),
    nameWords: Int32Array.from(nameWords),
    nameKey: Float64Array.from(keys),
    nameLetters: Float64Array.from(letters),
    nameNumbers: collected.numbers,
    byKey: createLookup(keys),
    byLetters: createLookup(letters),
    byHalf: createLookup(halves, halfNames),
    ...wordNames,
    words,
    wordTexts: [...words.keys()],
    wordBits,
    nameBits: bitsOfNames(nameStart, nameWords, wordBits),
    filmsUpTo: countUpToYears(indexedFilms),
    composerFilms: filmsOfComposers(indexedFilms),
  };
}

/** Share of the films with a year whose year lies in a span, as if there were one film more. */
export function shareOfYears({ filmsUpTo }: FilmIndex, from: number, to: number): number {
  const upTo = (year: number) => filmsUpTo[Math.max(0, Math.min(year - FIRST_YEAR, filmsUpTo.length - 1))] ?? 0;
  return (upTo(to) - upTo(from - 1) + 1) / (upTo(LAST_YEAR) + 1);
}

/** All values filed under a hash, in the order in which they came. */
export function lookUp({ heads, next, hashes, values }: Lookup, hash: number, found: (value: number) => void): void {
  for (let entry = heads[slotOf(hash, heads.length)] ?? -1; entry >= 0; entry = next[entry] ?? -1) {
    if (hashes[entry] === hash) found(values[entry] ?? -1);
  }
}

/** A name's loose words. */
export function wordsOfName(name: number, { nameStart, nameWords, wordTexts }: FilmIndex): string[] {
  const ids = nameWords.subarray(nameStart[name], nameStart[name + 1]);
  return Array.from(ids, (word) => wordTexts[word] ?? "");
}

/** A title with one wrong letter keeps one half: both halves are filed, each with the length of the whole. */
export function halvesOf(letters: string, length = letters.length): [start: number, end: number] {
  const half = length >> 1;
  return [
    hashText(`<${length}${letters.slice(0, half)}`),
    hashText(`>${length}${letters.slice(letters.length - half)}`),
  ];
}

/** Halves of shorter titles are shared by too many. */
export const SHORTEST_MISSPELT = 8;

type CollectedNames = ReturnType<typeof emptyCollection>;

function emptyCollection() {
  return {
    indexedFilms: [] as IndexedFilm[],
    words: new Map<string, number>(),
    nameFilm: [] as number[],
    filmStart: [0],
    nameStart: [0],
    nameWords: [] as number[],
    numbers: [] as string[],
    keys: [] as number[],
    letters: [] as number[],
    halves: [] as number[],
    halfNames: [] as number[],
  };
}

function createCollector() {
  const collected = emptyCollection();
  return {
    collected,
    add(film: Film): void {
      const seen: string[] = [];
      for (const name of namesOfFilm(film)) addName(name, seen, collected);
      collected.filmStart.push(collected.nameFilm.length);
      collected.indexedFilms.push({ id: film.id, year: yearOfFilm(film), composers: readPeople(film.composers) });
    },
  };
}

/** Adds a title of the film under way unless another of its titles reads the same. */
function addName(title: string, seen: string[], collected: CollectedNames): void {
  const titleWords = wordsOf(fold(title));
  const key = titleWords.join(" ");
  if (key === "" || seen.includes(key)) return;
  seen.push(key);
  const loose = looseWords(titleWords);
  const run = loose.join("");
  if (run.length >= SHORTEST_MISSPELT) {
    collected.halves.push(...halvesOf(run));
    collected.halfNames.push(collected.nameFilm.length, collected.nameFilm.length);
  }
  collected.nameFilm.push(collected.indexedFilms.length);
  for (const word of loose) collected.nameWords.push(idOf(collected.words, word));
  collected.nameStart.push(collected.nameWords.length);
  collected.numbers.push(numbersIn(titleWords));
  collected.keys.push(hashText(key));
  collected.letters.push(hashText(run));
}

function idOf(ids: Map<string, number>, word: string): number {
  const known = ids.get(word);
  if (known !== undefined) return known;
  ids.set(word, ids.size);
  return ids.size - 1;
}

function createLookup(hashes: readonly number[], values: readonly number[] = hashes.map((_, index) => index)): Lookup {
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 1.5 + 16));
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(hashes.length).fill(-1);
  for (let entry = hashes.length - 1; entry >= 0; entry--) {
    const slot = slotOf(hashes[entry] ?? 0, size);
    next[entry] = heads[slot] ?? -1;
    heads[slot] = entry;
  }
  return { heads, next, hashes: Float64Array.from(hashes), values: Int32Array.from(values) };
}

function slotOf(hash: number, size: number): number {
  return hash % size;
}

/** Turns "words of each name" into "names of each word", names in order and once each. */
function invert(nameStart: readonly number[], nameWords: readonly number[], wordCount: number) {
  const lastName = new Int32Array(wordCount).fill(-1);
  const counts = new Int32Array(wordCount + 1);
  forEachWord(nameStart, nameWords, (name, word) => {
    if (lastName[word] === name) return;
    lastName[word] = name;
    counts[word + 1] = (counts[word + 1] ?? 0) + 1;
  });
  for (let word = 0; word < wordCount; word++) counts[word + 1] = (counts[word + 1] ?? 0) + (counts[word] ?? 0);
  const wordStart = counts;
  const fill = wordStart.slice();
  const wordNames = new Int32Array(wordStart[wordCount] ?? 0);
  lastName.fill(-1);
  forEachWord(nameStart, nameWords, (name, word) => {
    if (lastName[word] === name) return;
    lastName[word] = name;
    const position = fill[word] ?? 0;
    wordNames[position] = name;
    fill[word] = position + 1;
  });
  return { wordStart, wordNames };
}

function forEachWord(
  nameStart: readonly number[],
  nameWords: readonly number[],
  visit: (name: number, word: number) => void,
): void {
  for (let name = 0; name + 1 < nameStart.length; name++) {
    for (let at = nameStart[name] ?? 0; at < (nameStart[name + 1] ?? 0); at++) visit(name, nameWords[at] ?? 0);
  }
}

/** Counts films, not names: a word in five titles of one film is as rare as in one. */
function bitsOfWords(
  { wordStart, wordNames }: { wordStart: Int32Array; wordNames: Int32Array },
  nameFilm: readonly number[],
  films: number,
  wordTexts: readonly string[],
  titleWords: TitleWords,
): Float64Array {
  const bits = new Float64Array(wordStart.length - 1);
  for (let word = 0; word < bits.length; word++) {
    let count = 0;
    let last = -1;
    for (let at = wordStart[word] ?? 0; at < (wordStart[word + 1] ?? 0); at++) {
      const film = nameFilm[wordNames[at] ?? 0] ?? 0;
      if (film !== last) count++;
      last = film;
    }
    bits[word] = bitsOfWord(wordTexts[word] ?? "", count, films, titleWords);
  }
  return bits;
}

function bitsOfNames(nameStart: readonly number[], nameWords: readonly number[], wordBits: Float64Array): Float64Array {
  const bits = new Float64Array(nameStart.length - 1);
  forEachWord(nameStart, nameWords, (name, word) => {
    bits[name] = (bits[name] ?? 0) + (wordBits[word] ?? 0);
  });
  return bits;
}

const FIRST_YEAR = 1870;
const LAST_YEAR = 2100;

function countUpToYears(films: readonly IndexedFilm[]): Int32Array {
  const counts = new Int32Array(LAST_YEAR - FIRST_YEAR + 1);
  for (const { year } of films) {
    if (year !== undefined && year > FIRST_YEAR && year <= LAST_YEAR)
      counts[year - FIRST_YEAR] = (counts[year - FIRST_YEAR] ?? 0) + 1;
  }
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return counts;
}

function filmsOfComposers(films: readonly IndexedFilm[]): Map<string, number[]> {
  const filmsOf = new Map<string, number[]>();
  for (const [film, { composers }] of films.entries()) {
    for (const { key } of composers) {
      const list = filmsOf.get(key);
      if (list === undefined) filmsOf.set(key, [film]);
      else list.push(film);
    }
  }
  return filmsOf;
}
