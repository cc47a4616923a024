import { rowsOf } from "../csv-rows.js";
import { SCRIPTS, type Script } from "./scripts.js";
import spellingsCsv from "./spellings.csv.js";

/** How a text in Latin letters sounds to readers of a script. */
export function soundOfLatin(latin: string, script: Script): string {
  const { codes, length } = soundCodes(latin, script);
  let sound = "";
  for (let at = 0; at < length; at++) sound += String.fromCharCode(codes[at] as number); // within bounds
  return sound;
}

/** All words of a library are read so, and texts would take several times as long as an array of letters. */
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
