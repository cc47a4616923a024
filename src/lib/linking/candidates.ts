import { halvesOf } from "./collect-films.js";
import { type FilmIndex, SHORTEST_MISSPELT, wordNumber, wordsOfTitle } from "./film-index.js";
import { filmsOfComposer } from "./film-people.js";
import { hashText } from "./hash.js";
import { lookUp } from "./hash-table.js";
import { letterSet, mayDifferLittle } from "./letter-set.js";
import type { PersonName } from "./people.js";
import { remember } from "./remember.js";
import { differsLittle } from "./spelling.js";
import type { Reading } from "./title.js";

/** The ways to find a film for a reading of a title, cheapest first. */
export const CANDIDATE_RULES = ["same title", "same letters", "spelling", "rare words", "composer"] as const;

export type CandidateRule = (typeof CANDIDATE_RULES)[number];

export const RULE_MEANINGS: Readonly<Record<CandidateRule, string>> = {
  "same title": "letter for letter, after folding case and accents",
  "same letters": "but for blanks, numerals, articles and joiners",
  spelling: "one letter wrong, or two that have changed places",
  "rare words": "shares its rarest words",
  composer: "a film of the artist’s that shares a telling word",
};

export interface Candidate {
  readonly title: number;
  /** The one film that is meant where not all are that go by the title. */
  readonly film: number | undefined;
  readonly reading: IndexedReading;
  readonly rule: CandidateRule;
}

/** A reading with its words looked up: -1 for a word that no film has. */
export interface IndexedReading extends Reading {
  readonly letters: string;
  readonly wordIds: readonly number[];
  readonly droppedBits: number;
}

/** Words that more titles share find nothing that other rules do not find better. */
const MOST_TITLES_OF_WORDS = 3000;
const RARE_WORDS = 3;
const MOST_BY_RARE_WORDS = 12;
const LEAST_SHARE = 0.4;
const MOST_BY_ONE_KEY = 400;
const MOST_BY_ONE_HALF = 100;
const MOST_FILMS_OF_A_COMPOSER = 400;
const BITS_OF_TELLING_WORD = 4;
/** What a word that no film has would tell, in bits. */
export const BITS_OF_UNKNOWN_WORD = 12;

export function indexReading(reading: Reading, artists: readonly PersonName[], index: FilmIndex): IndexedReading {
  const idOf = (word: string) => wordNumber(word, index);
  // "Alex North's 2001": a word of the artist's name is left out with good reason.
  const dropped = reading.dropped.filter((word) => !artists.some(({ words }) => namesWord(words, word)));
  return {
    ...reading,
    letters: reading.words.join(""),
    wordIds: reading.words.map(idOf),
    droppedBits: sumBits(dropped.map(idOf), index),
  };
}

function namesWord(name: readonly string[], word: string): boolean {
  return name.some((part) => part === word || `${part}s` === word);
}

/** All pairs of a reading and a film's title that deserve a closer look, each under the first rule that finds it. */
export function findCandidates(
  readings: readonly IndexedReading[],
  artists: readonly PersonName[],
  index: FilmIndex,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [position, reading] of readings.entries()) {
    const { found, add } = collectInto(candidates, reading);
    findSameTitle(reading, index, add("same title"));
    findSameLetters(reading, index, add("same letters"));
    // The title as it stands still holds "Original Motion Picture Soundtrack": its words would mislead.
    if (position === 0 && readings.length > 1) continue;
    // A title that is found as it stands is not misspelt.
    if (found.size === 0) findSpelling(reading, index, add("spelling"));
    findRareWords(reading, index, add("rare words"));
    findByComposer(reading, artists, index, add("composer"));
  }
  return candidates;
}

/** The titles that are exactly a reading's, for titles that only count if they are. */
export function findSame(reading: IndexedReading, index: FilmIndex): Candidate[] {
  const candidates: Candidate[] = [];
  const { add } = collectInto(candidates, reading);
  findSameTitle(reading, index, add("same title"));
  findSameLetters(reading, index, add("same letters"));
  return candidates;
}

/** So many films may share a title: one-word titles of a big library. */
const MOST_FILMS_OF_A_TITLE = 400;

/** The films that may be meant. */
export function filmsOfCandidate(
  { title, film }: Candidate,
  { titleFilmStart, titleFilms }: FilmIndex,
): ArrayLike<number> & Iterable<number> {
  if (film !== undefined) return [film];
  const start = titleFilmStart[title] ?? 0;
  return titleFilms.subarray(start, Math.min(titleFilmStart[title + 1] ?? start, start + MOST_FILMS_OF_A_TITLE));
}

export function sumBits(wordIds: readonly number[], index: FilmIndex): number {
  let bits = 0;
  for (const word of wordIds) bits += word < 0 ? BITS_OF_UNKNOWN_WORD : (index.wordBits[word] ?? 0);
  return bits;
}

type Add = (title: number, film?: number) => void;

/** A title that one rule has found is not taken from the next. */
function collectInto(candidates: Candidate[], reading: IndexedReading) {
  const found = new Set<number>();
  const add =
    (rule: CandidateRule): Add =>
    (title, film) => {
      if (found.has(title)) return;
      if (film === undefined) found.add(title);
      candidates.push({ title, film, reading, rule });
    };
  return { found, add };
}

function findSameTitle(reading: Reading, index: FilmIndex, add: Add): void {
  lookUp(index.byKey, hashText(reading.key), MOST_BY_ONE_KEY, add);
}

function findSameLetters(reading: IndexedReading, index: FilmIndex, add: Add): void {
  lookUp(index.byLetters, hashText(reading.letters), MOST_BY_ONE_KEY, add);
}

function findSpelling({ letters }: IndexedReading, index: FilmIndex, add: Add): void {
  if (letters.length < SHORTEST_MISSPELT) return;
  const set = letterSet(letters);
  const addIfAlike = (title: number) => {
    if (!mayDifferLittle(set, index.titleLetterSets[title] ?? 0)) return;
    if (differsLittle(wordsOfTitle(title, index).join(""), letters)) add(title);
  };
  for (const length of [letters.length, letters.length - 1, letters.length + 1]) {
    for (const half of halvesOf(letters, length)) lookUp(index.byHalf, half, MOST_BY_ONE_HALF, addIfAlike);
  }
}

function findRareWords(reading: IndexedReading, index: FilmIndex, add: Add): void {
  for (const title of telltaleTitles(index)(rareWordsOf(reading, index))) add(title);
}

/** The titles that the same rare words point at are asked for again and again. */
const telltale = new WeakMap<FilmIndex, (words: readonly number[]) => number[]>();

function telltaleTitles(index: FilmIndex): (words: readonly number[]) => number[] {
  const known = telltale.get(index);
  if (known !== undefined) return known;
  const titlesOf = (words: readonly number[]) =>
    bestTitles(titlesByShare(words, index), index).filter((title) => countFilms(title, index) <= MOST_NAMESAKES);
  const remembering = remember(50_000, (words: readonly number[]) => words.join(), titlesOf);
  telltale.set(index, remembering);
  return remembering;
}

/** The rarest words, as long as they are not in too many titles together. */
function rareWordsOf(reading: IndexedReading, index: FilmIndex): number[] {
  const sorted = [...new Set(reading.wordIds)]
    .filter((word) => word >= 0)
    .sort((a, b) => titlesOf(a, index) - titlesOf(b, index) || a - b);
  let titles = 0;
  return sorted.slice(0, RARE_WORDS).filter((word) => {
    titles += titlesOf(word, index);
    return titles <= MOST_TITLES_OF_WORDS;
  });
}

/**
 * A title that only resembles the release's and that more films share tells none of them from the others. The film that
 * the artist composed is found by that.
 */
const MOST_NAMESAKES = 10;

function countFilms(title: number, { titleFilmStart }: FilmIndex): number {
  return (titleFilmStart[title + 1] ?? 0) - (titleFilmStart[title] ?? 0);
}

interface Share {
  /** What the titles share with the reading. */
  readonly bits: number;
  readonly titles: number[];
}

/** The titles that hold any of the words, by which of them. Those of each word are in order, so they are merged. */
function titlesByShare(words: readonly number[], { wordTitles, wordTitleStart, wordBits }: FilmIndex): Share[] {
  const shares = subsetsOf(words).map((subset) => ({ bits: sumOfBits(subset, wordBits), titles: [] as number[] }));
  const places = Int32Array.from(words, (word) => wordTitleStart[word] ?? 0);
  const ends = Int32Array.from(words, (word) => wordTitleStart[word + 1] ?? 0);
  const heads = Int32Array.from(places, (place) => wordTitles[place] ?? 0);
  for (;;) {
    let first = END;
    let subset = 0;
    for (let list = 0; list < words.length; list++) {
      const head = (places[list] as number) < (ends[list] as number) ? (heads[list] as number) : END; // one a word
      if (head > first) continue;
      subset = head === first ? subset | (1 << list) : 1 << list;
      first = head;
    }
    if (first === END) return shares;
    shares[subset]?.titles.push(first);
    for (let list = 0; list < words.length; list++) {
      if ((subset & (1 << list)) === 0) continue;
      const place = (places[list] as number) + 1;
      places[list] = place;
      heads[list] = wordTitles[place] ?? 0;
    }
  }
}

/** Above the numbers of all titles. */
const END = 2 ** 30;

/** All subsets of a few words; the bits of a subset's place tell which it has. */
function subsetsOf(words: readonly number[]): number[][] {
  return Array.from({ length: 1 << words.length }, (_, subset) => words.filter((_, list) => subset & (1 << list)));
}

function sumOfBits(words: readonly number[], wordBits: Float64Array): number {
  return words.reduce((sum, word) => sum + (wordBits[word] ?? 0), 0);
}

interface ValuedTitle {
  readonly title: number;
  readonly value: number;
}

/** What a title has of other words counts against it. */
const LEFT_OVER = 0.2;

/** The titles that share most and leave least over, best first; of equals the one that comes first. */
function bestTitles(shares: readonly Share[], index: FilmIndex): number[] {
  const best: ValuedTitle[] = [];
  let least = Number.NEGATIVE_INFINITY;
  const byBits = shares.filter(({ titles }) => titles.length > 0).sort((a, b) => b.bits - a.bits);
  for (const { bits, titles } of byBits) {
    // What shares less than this of the best is no candidate, however short it is; nor is what cannot reach the twelve.
    if (bits < LEAST_SHARE * (byBits[0]?.bits ?? 0) || bits * (1 - LEFT_OVER) < least) continue;
    for (const title of titles) {
      const value = bits - LEFT_OVER * (index.titleBits[title] ?? 0);
      if (value < least) continue;
      insert(best, { title, value });
      if (best.length > MOST_BY_RARE_WORDS) best.pop();
      if (best.length === MOST_BY_RARE_WORDS) least = best.at(-1)?.value ?? least;
    }
  }
  return best.map(({ title }) => title);
}

function insert(best: ValuedTitle[], title: ValuedTitle): void {
  let place = best.length;
  while (place > 0 && isBetter(title, best[place - 1])) place--;
  best.splice(place, 0, title);
}

function isBetter(one: ValuedTitle, other: ValuedTitle | undefined): boolean {
  return other !== undefined && (one.value > other.value || (one.value === other.value && one.title < other.title));
}

function findByComposer(reading: IndexedReading, artists: readonly PersonName[], index: FilmIndex, add: Add): void {
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
}

function hasAny(title: number, words: readonly number[], { titleWordStart, titleWords }: FilmIndex): boolean {
  const end = titleWordStart[title + 1] ?? 0;
  for (let at = titleWordStart[title] ?? end; at < end; at++) {
    if (words.includes(titleWords[at] ?? -1)) return true;
  }
  return false;
}

function titlesOf(word: number, index: FilmIndex): number {
  return (index.wordTitleStart[word + 1] ?? 0) - (index.wordTitleStart[word] ?? 0);
}
