import { fold, wordsOf } from "../../../linking/titles/fold.js";
import { transliterate } from "./transliterate.js";

/** Scripts that put no blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

/** Every form under which a text can be found: its folded words, and these in Latin letters. */
export function searchWords(text: string): string[] {
  const words = wordsOf(fold(text));
  // Most texts are, and need nothing more.
  if (words.every(isAscii)) return words;
  return words.flatMap((word) => [...piecesOf(word).flat(), ...latinPieces(word)]);
}

function isAscii(word: string): boolean {
  return !/[^\0-\x7f]/.test(word);
}

/**
 * A word as pieces that all must occur. A run of Chinese or Japanese is found by each pair of neighbouring letters, so
 * that any part of it can be searched for; its last letter stands alone, in case that is all that is asked for.
 */
export function piecesOf(word: string): string[][] {
  const pieces: string[][] = [];
  let end = 0;
  for (const { 0: run, index } of word.matchAll(UNSPACED)) {
    if (index > end) pieces.push([word.slice(end, index)]);
    pieces.push(pairsOf([...run]));
    end = index + run.length;
  }
  if (end < word.length) pieces.push([word.slice(end)]);
  return pieces;
}

/** The word in Latin letters, where that differs; letters that have none end a piece. */
function latinPieces(word: string): string[] {
  const latin = transliterate(word);
  return latin === word ? [] : latin.split(UNSPACED).filter((piece) => piece !== "");
}

function pairsOf(letters: readonly string[]): string[] {
  return letters.map((letter, at) => `${letter}${letters[at + 1] ?? ""}`);
}
