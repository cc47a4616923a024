import type { PersonName } from "../compare/people.js";
import { halvesOf } from "../library/collect-films.js";
import { type FilmIndex, SHORTEST_MISSPELT, sumBits, wordNumber, wordsOfTitle } from "../library/film-index.js";
import { filmsOfComposer } from "../library/film-people.js";
import { hashText } from "../library/hash.js";
import { lookUp } from "../library/hash-table.js";
import { letterSet, mayDifferLittle } from "../library/letter-set.js";
import { differsLittle } from "../titles/spelling.js";
import type { Reading } from "../titles/title.js";
import { MOST_NAMESAKES, titlesByRareWords } from "./rare-words.js";

/** The ways to find a film for a reading of a title, cheapest first. */
export const CANDIDATE_RULES = ["same title", "same letters", "spelling", "rare words", "composer"] as const;

export type CandidateRule = (typeof CANDIDATE_RULES)[number];

export const RULE_MEANINGS: Readonly<Record<CandidateRule, string>> = {
  "same title": "letter for letter, after folding case and accents",
  "same letters": "but for blanks, numerals, articles and joiners",
  spelling: "one letter wrong, or two that have changed places",
  "rare words": `shares its rarest words, and ${MOST_NAMESAKES} films at most go by it`,
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

const MOST_BY_ONE_KEY = 400;
const MOST_BY_ONE_HALF = 100;
const MOST_FILMS_OF_A_COMPOSER = 400;
const BITS_OF_TELLING_WORD = 4;

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
  for (const title of titlesByRareWords(reading.wordIds, index)) add(title);
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
