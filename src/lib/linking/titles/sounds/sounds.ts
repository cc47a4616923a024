import { rowsOf } from "../csv-rows.js";
import { FIRST_UNSPACED } from "../loose-words.js";
import lettersCsv from "./letters.csv.js";
import spellingsCsv from "./spellings.csv.js";

/** A script whose letters can be written in Latin ones, by letters alone. Chinese is not among them. */
export interface Script {
  readonly name: string;
  readonly letter: RegExp;
  /** Whether it writes consonants only, so that the vowels of a Latin spelling tell nothing. */
  readonly consonantsOnly: boolean;
}

export const SCRIPTS: readonly Script[] = [
  { name: "Cyrillic", letter: /\p{Script=Cyrillic}/u, consonantsOnly: false },
  { name: "Greek", letter: /\p{Script=Greek}/u, consonantsOnly: false },
  { name: "Hebrew", letter: /\p{Script=Hebrew}/u, consonantsOnly: true },
  { name: "Arabic", letter: /\p{Script=Arabic}/u, consonantsOnly: true },
  { name: "Kana", letter: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, consonantsOnly: false },
  { name: "Hangul", letter: /\p{Script=Hangul}/u, consonantsOnly: false },
  { name: "Devanagari", letter: /\p{Script=Devanagari}/u, consonantsOnly: false },
  { name: "Thai", letter: /\p{Script=Thai}/u, consonantsOnly: true },
];

/** The script of a text; undefined if it is in Latin letters or cannot be written in them. */
export function scriptOf(text: string): Script | undefined {
  return isAscii(text) ? undefined : SCRIPTS.find(({ letter }) => letter.test(text));
}

/**
 * How folded words sound, the same for all systems of writing a script in Latin letters: Ночной, Nochnoy and Nočnoj.
 * Undefined if some letters have no Latin spelling.
 */
export function soundOf(words: readonly string[], script: Script): string | undefined {
  const latin = inLatin(withoutPairs(words), script.name);
  return latin === undefined ? undefined : toOneForm(latin, script);
}

/** Runs of Japanese are compared as pairs of letters that overlap. */
function withoutPairs(words: readonly string[]): string {
  let text = "";
  for (const word of words) text += isPairBehind(word, text) ? word.slice(1) : word;
  return text.replace(SILENT_IN_THAI, "");
}

function isPairBehind(word: string, text: string): boolean {
  return word.length === 2 && word.charCodeAt(0) >= FIRST_UNSPACED && text.endsWith(word.charAt(0));
}

const SILENT_IN_THAI = /\p{L}\u0e4c/gu;

/** The information in a sound that two texts share, one of them in another script, in bits. */
export function bitsOfSound(one: readonly string[], other: readonly string[]): number {
  const script = scriptOf(one.join("")) ?? scriptOf(other.join(""));
  return script === undefined ? 0 : BITS_OF_A_SOUND * (soundOf(one, script)?.length ?? 0);
}

const BITS_OF_A_SOUND = 3;

function inLatin(text: string, script: string): string | undefined {
  const letters = lettersOf.get(script);
  if (letters === undefined || isAscii(text)) return text;
  const decomposed = script === "Hangul" ? text.normalize("NFD") : text;
  let latin = "";
  for (let at = 0; at < decomposed.length; ) {
    const [two, one] = [decomposed.slice(at, at + 2), decomposed.slice(at, at + 1)];
    const letter = letters.has(two) ? two : one;
    const spelt = letters.get(letter) ?? (isAscii(letter) ? letter : undefined);
    if (spelt === undefined) return undefined;
    latin += spelt;
    at += letter.length;
  }
  return latin;
}

function toOneForm(latin: string, { name, consonantsOnly }: Script): string {
  let form = latin;
  for (const [written, one] of spellingsOf.get(name) ?? []) form = form.replaceAll(written, one);
  if (consonantsOnly) form = form.replace(/[aeiou]/g, "");
  return form.replace(/(.)\1+/g, "$1");
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** The Latin spelling of each letter, or of two together. */
const lettersOf: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  SCRIPTS.map(({ name }) => [
    name,
    new Map(
      rowsOf(lettersCsv).flatMap(([script, letters = "", latin = ""]) => (script === name ? [[letters, latin]] : [])),
    ),
  ]),
);

/** What is replaced in a Latin spelling, in this order: first what all scripts share. */
const spellingsOf: ReadonlyMap<string, readonly (readonly [written: string, one: string])[]> = new Map(
  SCRIPTS.map(({ name }) => [
    name,
    ["all", name].flatMap((wanted) =>
      rowsOf(spellingsCsv).flatMap(([script, written = "", one = ""]) =>
        script === wanted && written !== one ? [[written, one] as const] : [],
      ),
    ),
  ]),
);
