import { articles, counters, joiners, numberWords, ordinals, rankWords } from "./words.js";

const ROMAN: ReadonlyMap<string, string> = new Map(
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii"].map((roman, index) => [
    roman,
    `${index + 1}`,
  ]),
);

/** The start of the blocks of Chinese and Japanese. */
export const FIRST_UNSPACED = 0x2e80;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3,}$/u;

/**
 * Words for comparing titles that may be written differently: II, 2, two and Part Two are one word, articles and
 * joiners are dropped (unless nothing would be left), and a run of Chinese or Japanese is cut into pairs of letters.
 */
export function looseWords(words: readonly string[]): string[] {
  const kept = splitAll(words.filter(isTelling));
  const used = kept.length > 0 ? kept : words;
  const loose: string[] = [];
  for (let index = 0; index < used.length; index++) {
    const word = used[index] ?? "";
    const number = numberIn(word, index, used);
    // "Part" belongs to the number that follows it or that comes before it: deuxième partie.
    const announces = index > 0 && ordinals.has(word) && (isNumber(index + 1, used) || isNumber(index - 1, used));
    if (announces) continue;
    if (number === undefined && isUnspaced(word)) loose.push(...pairsOf(word));
    else loose.push(number ?? word);
  }
  return loose;
}

/** Checks letters of other scripts first, because nearly all are. */
function isUnspaced(word: string): boolean {
  return word.charCodeAt(0) >= FIRST_UNSPACED && UNSPACED.test(word);
}

function isTelling(word: string): boolean {
  return !untelling.has(word);
}

const untelling: ReadonlySet<string> = new Set([...articles, ...joiners]);

/**
 * The numbers that tell the parts of a series apart. A number in words counts only after a word such as "part" or at
 * the end: Part Two, Jaws Two, but not A Life in Four Chapters.
 */
export function numbersIn(given: readonly string[]): string {
  if (!given.some((word) => mayBeNumber(word))) return "";
  const words = splitAll(given);
  const numbers = words.flatMap((word, index) => {
    const number = /^\p{N}+$/u.test(word) ? word : numberIn(word, index, words);
    if (number === undefined) return [];
    const counts =
      !numberWords.has(word) || ordinals.has(words[index - 1] ?? "") || (index > 0 && index === words.length - 1);
    return counts ? [number] : [];
  });
  return numbers.join(" ");
}

/** Hardly any word ends in a digit or a counting sign, which is quick to check. */
function splitAll(words: readonly string[]): readonly string[] {
  return words.some(mayCount) ? words.flatMap(splitAnnounced) : words;
}

function mayCount(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return (last >= 0x30 && last <= 0x39) || last >= FIRST_UNSPACED;
}

/** Part2 is Part 2, 第二部 is 第 2, 葉問2 is 葉問 2. */
function splitAnnounced(word: string): string[] {
  const [, letters = "", digits = ""] = DIGITS_BEHIND.exec(word) ?? [];
  if (ordinals.has(letters) || (letters !== "" && UNSPACED_LETTERS.test(letters))) return [letters, digits];
  const [, ordinal = "", number = "", counter = ""] = COUNTED.exec(word) ?? [];
  const counts = ordinals.has(ordinal) && counters.has(counter) && partNumber(number) !== undefined;
  return counts ? [ordinal, number] : [word];
}

const DIGITS_BEHIND = /^(\p{L}+)(\d{1,2})$/u;
const UNSPACED_LETTERS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;
const COUNTED = /^(\p{L})(\p{L}|\d{1,2})(\p{L})$/u;

/** Most titles have no number, which is quick to check. */
function mayBeNumber(word: string): boolean {
  return spelt.has(word) || MAY_COUNT.test(word);
}

/** All words that may be numbers. Most words are not, and a single lookup tells. */
const spelt: ReadonlySet<string> = new Set([...ROMAN.keys(), ...numberWords.keys(), ...rankWords.keys()]);

/** A digit, or a sign in the same word that comes before a number: 第二部. */
const MAY_COUNT = /\p{N}|^[第제]/u;

function numberIn(word: string, index: number, words: readonly string[]): string | undefined {
  if (!spelt.has(word)) return undefined;
  const cardinal = numberWords.get(word);
  if (cardinal !== undefined) return cardinal;
  const beside = ordinals.has(words[index - 1] ?? "") || ordinals.has(words[index + 1] ?? "");
  if (beside && rankWords.has(word)) return rankWords.get(word);
  const roman = ROMAN.get(word);
  if (roman === undefined || index === 0) return undefined;
  // A single letter is a number only after a word such as "part": not in Malcolm X or V for Vendetta.
  return word.length > 1 || ordinals.has(words[index - 1] ?? "") ? roman : undefined;
}

function isNumber(index: number, words: readonly string[]): boolean {
  const word = words[index] ?? "";
  return /^\p{N}+$/u.test(word) || numberIn(word, index, words) !== undefined;
}

/** The value of a word in a list of parts, where a single letter is a number too: I, II & III. */
export function partNumber(word: string): number | undefined {
  const value = ROMAN.get(word) ?? numberWords.get(word) ?? (/^\d{1,2}$/.test(word) ? word : undefined);
  return value === undefined ? undefined : Number(value);
}

function pairsOf(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
