import * as fuzzball from "fuzzball";
import type { IndexedReading } from "../candidates/indexed-reading.js";
import { type FilmIndex, wordNumber, wordsOfTitle } from "../library/film-index.js";
import { differsLittle } from "../titles/spelling.js";

const SPELLING_RATIO = 88;

/** Whether the titles are alike as a whole, and hardly differ word by word or letter by letter. */
export function isMisspelt(reading: IndexedReading, title: number, index: FilmIndex): boolean {
  if (Math.abs((index.titleLengths[title] ?? 0) - reading.letters.length) > 2) return false;
  const words = wordsOfTitle(title, index);
  const letters = words.join("");
  if (fuzzball.ratio(reading.letters, letters, { full_process: false }) < SPELLING_RATIO) return false;
  if (words.length !== reading.words.length)
    return !hasLetterAlone(reading, words) && differsLittle(reading.letters, letters);
  return words.every((word, at) => isMisspeltWord(reading.words[at] ?? "", word, index));
}

/** Rocky V is not a misspelt Rocky. */
function hasLetterAlone({ words: written }: IndexedReading, meant: readonly string[]): boolean {
  const [short, long] = written.length < meant.length ? [written, meant] : [meant, written];
  return long.some((word) => word.length === 1 && !short.includes(word));
}

/** A slip turns a common word into a rare one. Walking and Talking are two words. */
function isMisspeltWord(written: string, meant: string, index: FilmIndex): boolean {
  if (written === meant) return true;
  const rarer = bitsOf(written, index) - bitsOf(meant, index);
  return rarer > BITS_RARER && differsLittle(written, meant);
}

const BITS_RARER = 3;

function bitsOf(word: string, index: FilmIndex): number {
  return index.wordBits[wordNumber(word, index)] ?? Number.POSITIVE_INFINITY;
}
