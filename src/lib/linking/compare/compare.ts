import * as fuzzball from "fuzzball";
import type { IndexedReading } from "../candidates/candidates.js";
import { BITS_OF_UNKNOWN_WORD, type FilmIndex, wordNumber, wordsOfTitle } from "../library/film-index.js";
import { differsLittle } from "../titles/spelling.js";

/**
 * How a reading and a film's title go together:
 * - exact: equal after folding; same: but for blanks, numerals, articles, joiners; spelling: a few letters differ
 * - part: equal, but the reading leaves out a part of the release's title
 * - shorter: the release lacks words of the film's title; longer: it has words too many; overlap: both
 */
export const TITLE_LEVELS = ["exact", "same", "spelling", "part", "shorter", "longer", "overlap"] as const;

export type TitleLevel = (typeof TITLE_LEVELS)[number];

/** equal and none: no difference; film, release: only there; conflict: others there. */
export const NUMBER_LEVELS = ["none", "equal", "film", "release", "conflict"] as const;

export type NumberLevel = (typeof NUMBER_LEVELS)[number];

/** Release year against film year: the longer after the film, the more films are that old and the fewer releases. */
export const YEAR_LEVELS = [
  "same",
  "next",
  "previous",
  "soon",
  "within 10",
  "within 25",
  "later",
  "before",
  "long before",
  "unknown",
] as const;

export type YearLevel = (typeof YEAR_LEVELS)[number];

export interface TitleComparison {
  readonly level: TitleLevel;
  readonly numbers: NumberLevel;
  /** What the shared words tell, in bits. */
  readonly sharedBits: number;
  /** What the words tell that only one side has. */
  readonly leftOverBits: number;
}

const SPELLING_RATIO = 88;

export function compareTitles(reading: IndexedReading, title: number, rule: string, index: FilmIndex): TitleComparison {
  const { shared, onlyRelease, onlyFilm } = shareWords(reading.wordIds, title, index);
  const numbers = compareNumbers(reading.numbers, index.numberTexts[index.titleNumbers[title] ?? -1] ?? "");
  const whole = shared + onlyFilm;
  if (rule === "same title" || rule === "same letters" || (onlyRelease === 0 && onlyFilm === 0)) {
    const level = reading.droppedBits > 0 ? "part" : rule === "same title" ? "exact" : "same";
    return { level, numbers, sharedBits: whole, leftOverBits: reading.droppedBits };
  }
  // Jaws 2 is no misspelt Jaws.
  const sameNumbers = numbers === "none" || numbers === "equal";
  if (reading.droppedBits === 0 && rule !== "composer" && sameNumbers && isMisspelt(reading, title, index)) {
    // A common word does not become rare by being misspelt.
    const sharedBits = Math.min(whole, shared + onlyRelease);
    return { level: "spelling", numbers, sharedBits, leftOverBits: 0 };
  }
  const level = onlyRelease + reading.droppedBits === 0 ? "shorter" : onlyFilm === 0 ? "longer" : "overlap";
  return { level, numbers, sharedBits: shared, leftOverBits: onlyRelease + onlyFilm + reading.droppedBits };
}

const WIDEST_GAP = 1000;

/** The gaps in years, release minus film, that a level spans. */
export const YEAR_GAPS: Readonly<Record<Exclude<YearLevel, "unknown">, readonly [from: number, to: number]>> = {
  "long before": [-WIDEST_GAP, -6],
  before: [-5, -2],
  previous: [-1, -1],
  same: [0, 0],
  next: [1, 1],
  soon: [2, 3],
  "within 10": [4, 10],
  "within 25": [11, 25],
  later: [26, WIDEST_GAP],
};

export function compareYears(release: number | undefined, film: number | undefined): YearLevel {
  if (release === undefined || film === undefined) return "unknown";
  return LEVEL_OF_GAP[release - film + WIDEST_GAP] ?? "unknown";
}

/** By gap, from the narrowest on: one look instead of a search. */
const LEVEL_OF_GAP = Array.from({ length: 2 * WIDEST_GAP + 1 }, (_, place) => levelOfGap(place - WIDEST_GAP));

function levelOfGap(gap: number): YearLevel {
  const within = YEAR_LEVELS.find(
    (level) => level !== "unknown" && gap >= YEAR_GAPS[level][0] && gap <= YEAR_GAPS[level][1],
  );
  return within ?? "unknown";
}

function compareNumbers(releaseNumbers: string, filmNumbers: string): NumberLevel {
  if (releaseNumbers === filmNumbers) return filmNumbers === "" ? "none" : "equal";
  if (releaseNumbers === "") return "film";
  return filmNumbers === "" ? "release" : "conflict";
}

/** Shared words by number of times; titles are short, so the plain way is the fast one. */
function shareWords(wordIds: readonly number[], title: number, index: FilmIndex) {
  const start = index.titleWordStart[title] ?? 0;
  const end = index.titleWordStart[title + 1] ?? 0;
  let used = 0;
  let shared = 0;
  let onlyRelease = 0;
  for (const word of wordIds) {
    const bits = word < 0 ? BITS_OF_UNKNOWN_WORD : (index.wordBits[word] ?? 0);
    let found = false;
    for (let at = start; at < end && at < start + 31 && !found; at++) {
      if (index.titleWords[at] !== word || used & (1 << (at - start))) continue;
      used |= 1 << (at - start);
      found = true;
    }
    if (found) shared += bits;
    else onlyRelease += bits;
  }
  let onlyFilm = 0;
  for (let at = start; at < end; at++) {
    if (at - start >= 31 || !(used & (1 << (at - start)))) onlyFilm += index.wordBits[index.titleWords[at] ?? 0] ?? 0;
  }
  return { shared, onlyRelease, onlyFilm };
}

/** Alike as a whole, and word for word or letter for letter with hardly a difference. */
function isMisspelt(reading: IndexedReading, title: number, index: FilmIndex): boolean {
  if (Math.abs((index.titleLengths[title] ?? 0) - reading.letters.length) > 2) return false;
  const words = wordsOfTitle(title, index);
  const letters = words.join("");
  if (fuzzball.ratio(reading.letters, letters, { full_process: false }) < SPELLING_RATIO) return false;
  if (words.length !== reading.words.length) return differsLittle(reading.letters, letters);
  return words.every((word, at) => isMisspeltWord(reading.words[at] ?? "", word, index));
}

/** A slip makes a rare word of a common one: Walking and Talking are two words. */
function isMisspeltWord(written: string, meant: string, index: FilmIndex): boolean {
  if (written === meant) return true;
  const rarer = bitsOf(written, index) - bitsOf(meant, index);
  return rarer > BITS_RARER && differsLittle(written, meant);
}

const BITS_RARER = 3;

function bitsOf(word: string, index: FilmIndex): number {
  return index.wordBits[wordNumber(word, index)] ?? Number.POSITIVE_INFINITY;
}
