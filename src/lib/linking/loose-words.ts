import { articles, joiners, numberWords, ordinals } from "./words.js";

const ROMAN: Record<string, string> = {
  i: "1",
  ii: "2",
  iii: "3",
  iv: "4",
  v: "5",
  vi: "6",
  vii: "7",
  viii: "8",
  ix: "9",
  x: "10",
  xi: "11",
  xii: "12",
  xiii: "13",
};

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3,}$/u;

/**
 * Words for comparing titles that may be written differently: II, 2 and two are one word, articles and joiners
 * are dropped (unless nothing would be left), and a run of Chinese or Japanese is cut into pairs of letters.
 */
export function looseWords(words: readonly string[]): string[] {
  const kept = words.filter((word) => !articles.has(word) && !joiners.has(word));
  return (kept.length > 0 ? kept : words).flatMap((word, index, all) => {
    const number = numberIn(word, index, all);
    if (number !== undefined) return [number];
    return UNSPACED.test(word) ? pairsOf(word) : [word];
  });
}

/**
 * The numbers that tell the parts of a series apart. A number that is spelt out counts only where it is announced or
 * comes last: Part Two, Jaws Two, but not A Life in Four Chapters.
 */
export function numbersIn(words: readonly string[]): string {
  const numbers = words.flatMap((word, index) => {
    const number = /^\p{N}+$/u.test(word) ? word : numberIn(word, index, words);
    if (number === undefined) return [];
    const spelt = numberWords.has(word);
    const counts = !spelt || ordinals.has(words[index - 1] ?? "") || (index > 0 && index === words.length - 1);
    return counts ? [number] : [];
  });
  return numbers.join(" ");
}

function numberIn(word: string, index: number, words: readonly string[]): string | undefined {
  const spelt = numberWords.get(word);
  if (spelt !== undefined) return spelt;
  const roman = ROMAN[word];
  if (roman === undefined || index === 0) return undefined;
  // A single letter is a number only where one is announced: Malcolm X and V for Vendetta are none.
  return word.length > 1 || ordinals.has(words[index - 1] ?? "") ? roman : undefined;
}

function pairsOf(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
