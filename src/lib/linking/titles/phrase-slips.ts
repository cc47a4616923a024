import { areSwapped } from "./spelling.js";
import { phrases } from "./words.js";

/** In shorter words, swapping two letters may give another word. */
const SHORTEST = 7;

const longWords = new Set([...phrases.keys()].flatMap((phrase) => phrase.split(" ")).filter(isLong));

const byLetters = new Map<string, string[]>();
for (const word of longWords) byLetters.set(lettersOf(word), [...(byLetters.get(lettersOf(word)) ?? []), word]);

/** Corrects the spelling of a word of a phrase: soundtarck becomes soundtrack. Other words stay unchanged. */
export function withoutSlip(word: string): string {
  if (!isLong(word) || longWords.has(word)) return word;
  return byLetters.get(lettersOf(word))?.find((meant) => isSwapOf(word, meant)) ?? word;
}

function isLong(word: string): boolean {
  return word.length >= SHORTEST;
}

function lettersOf(word: string): string {
  return [...word].sort().join("");
}

function isSwapOf(written: string, meant: string): boolean {
  let start = 0;
  while (written[start] === meant[start]) start++;
  return areSwapped(written, meant, start) && written.slice(start + 2) === meant.slice(start + 2);
}
