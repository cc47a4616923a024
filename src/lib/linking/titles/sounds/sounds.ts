import { hashCodes } from "../../library/tables/hash.js";
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
  return latin === undefined ? undefined : soundOfLatin(latin, script);
}

/** Runs of Japanese are compared as pairs of letters that overlap. */
function withoutPairs(words: readonly string[]): string {
  let text = "";
  for (const word of words) text += isPairBehind(word, text) ? word.slice(1) : word;
  return text.includes(SILENT_MARK) ? text.replace(SILENT_IN_THAI, "") : text;
}

function isPairBehind(word: string, text: string): boolean {
  return word.length === 2 && word.charCodeAt(0) >= FIRST_UNSPACED && text.endsWith(word.charAt(0));
}

const SILENT_MARK = "\u0e4c";
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
    const code = decomposed.charCodeAt(at);
    const two = letters.pairStarts.has(code) ? letters.pairs.get(decomposed.slice(at, at + 2)) : undefined;
    const spelt = two ?? (code <= LAST_ASCII ? String.fromCharCode(code) : letters.single.get(code));
    if (spelt === undefined) return undefined;
    latin += spelt;
    at += two === undefined ? 1 : 2;
  }
  return latin;
}

const LAST_ASCII = 0x7f;

/** How a text in Latin letters sounds to readers of a script. */
function soundOfLatin(latin: string, script: Script): string {
  const { codes, length } = soundCodes(latin, script);
  return String.fromCharCode(...codes.subarray(0, length));
}

/** The hash of such a sound; undefined if it has fewer letters than the shortest. */
export function hashOfLatin(latin: string, script: Script, shortest: number): number | undefined {
  const { codes, length } = soundCodes(latin, script);
  return length < shortest ? undefined : hashCodes(codes, length);
}

/** Millions of titles are read so, and replacing in an array of letters takes a fraction of the time that texts take. */
function soundCodes(latin: string, { name, consonantsOnly }: Script): { codes: Uint16Array; length: number } {
  let [now, next] = scratchFor(latin.length);
  let length = latin.length;
  for (let at = 0; at < length; at++) now[at] = latin.charCodeAt(at);
  let [letters, pairs] = [lettersIn(now, length), pairsIn(now, length)];
  const spellings = spellingsOf.get(name) ?? [];
  for (let place = 0; place < spellings.length; place++) {
    const spelling = spellings[place] as Spelling; // within bounds
    // Most texts lack most spellings, and need not be searched for these.
    if ((spelling.letters & ~letters) !== 0 || (spelling.pairs & ~pairs) !== 0) continue;
    length = replaceAll(now, length, spelling, next);
    [now, next] = [next, now];
    letters = lettersIn(now, length);
    pairs = pairsIn(now, length);
  }
  return { codes: now, length: keepOnce(now, length, consonantsOnly) };
}

/** The pairs of letters in a text as a set of 32 bits. Some share a bit, so only a lack is certain. */
function pairsIn(codes: Uint16Array, length: number): number {
  let set = 0;
  for (let at = 1; at < length; at++) set |= 1 << (((codes[at - 1] ?? 0) * 7 + (codes[at] ?? 0) * 19) & 31);
  return set;
}

function lettersIn(codes: Uint16Array, length: number): number {
  let set = 0;
  for (let at = 0; at < length; at++) set |= 1 << ((codes[at] ?? 0) & 31);
  return set;
}

/** A replacement at most doubles a letter: x is ks. */
function scratchFor(length: number): [Uint16Array, Uint16Array] {
  if (2 * length > scratch[0].length) scratch = [new Uint16Array(4 * length), new Uint16Array(4 * length)];
  return scratch;
}

let scratch: [Uint16Array, Uint16Array] = [new Uint16Array(1024), new Uint16Array(1024)];

/** Copies letters with each occurrence of a spelling replaced, and returns how many there are now. */
function replaceAll(from: Uint16Array, length: number, { written, one }: Spelling, to: Uint16Array): number {
  const first = written[0];
  let put = 0;
  for (let at = 0; at < length; ) {
    if (from[at] !== first || !startsWith(from, at, length, written)) {
      to[put++] = from[at++] as number; // within bounds
      continue;
    }
    for (let letter = 0; letter < one.length; letter++) to[put++] = one[letter] as number; // within bounds
    at += written.length;
  }
  return put;
}

function startsWith(text: Uint16Array, at: number, length: number, written: Uint16Array): boolean {
  if (at + written.length > length) return false;
  for (let letter = 1; letter < written.length; letter++) if (text[at + letter] !== written[letter]) return false;
  return true;
}

/** Keeps each letter once, however often it is written in a row. */
function keepOnce(letters: Uint16Array, length: number, consonantsOnly: boolean): number {
  let put = 0;
  for (let at = 0; at < length; at++) {
    const letter = letters[at] as number; // within bounds
    if ((consonantsOnly && isVowel(letter)) || (put > 0 && letters[put - 1] === letter)) continue;
    letters[put++] = letter;
  }
  return put;
}

function isVowel(letter: number): boolean {
  return letter < VOWELS.length && VOWELS[letter] === 1;
}

const VOWELS = Uint8Array.from({ length: 128 }, (_, code) => Number("aeiou".includes(String.fromCharCode(code))));

/** Whether a text is in plain Latin letters, as folded titles are in many languages. */
export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** The Latin spelling of each letter, by its code, or of two together. */
interface Letters {
  readonly single: ReadonlyMap<number, string>;
  readonly pairs: ReadonlyMap<string, string>;
  /** The codes of letters that pairs start with. */
  readonly pairStarts: ReadonlySet<number>;
}

const lettersOf: ReadonlyMap<string, Letters> = new Map(SCRIPTS.map(({ name }) => [name, readLetters(name)]));

function readLetters(wanted: string): Letters {
  const rows = rowsOf(lettersCsv).flatMap(([script, letters = "", latin = ""]) =>
    script === wanted ? [[letters, latin] as const] : [],
  );
  const pairs = rows.filter(([letters]) => letters.length > 1);
  return {
    single: new Map(
      rows.filter(([letters]) => letters.length === 1).map(([letter, latin]) => [letter.charCodeAt(0), latin]),
    ),
    pairs: new Map(pairs),
    pairStarts: new Set(pairs.map(([letters]) => letters.charCodeAt(0))),
  };
}

interface Spelling {
  /** As codes of letters. */
  readonly written: Uint16Array;
  readonly one: Uint16Array;
  /** What must be in a text that holds what is written. */
  readonly letters: number;
  readonly pairs: number;
}

/** What is replaced in a Latin spelling, in this order: first what all scripts share. */
const spellingsOf: ReadonlyMap<string, readonly Spelling[]> = new Map(
  SCRIPTS.map(({ name }) => [
    name,
    ["all", name].flatMap((wanted) =>
      rowsOf(spellingsCsv).flatMap(([script, written = "", one = ""]) =>
        script === wanted && written !== one ? [toSpelling(written, one)] : [],
      ),
    ),
  ]),
);

function toSpelling(written: string, one: string): Spelling {
  const codes = Uint16Array.from(written, (letter) => letter.charCodeAt(0));
  return {
    written: codes,
    one: Uint16Array.from(one, (letter) => letter.charCodeAt(0)),
    letters: lettersIn(codes, codes.length),
    pairs: pairsIn(codes, codes.length),
  };
}
