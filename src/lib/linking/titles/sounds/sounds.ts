import { hashCodes } from "../../library/tables/hash.js";
import { FIRST_UNSPACED } from "../loose-words.js";
import { inLatin } from "./latin-letters.js";
import { soundOfLatin } from "./latin-sounds.js";
import { type Script, scriptOf } from "./scripts.js";

/**
 * How folded words sound, the same for all systems of writing a script in Latin letters: Ночной, Nochnoy and Nočnoj.
 * Undefined if some letters have no Latin spelling.
 */
export function soundsOf(words: readonly string[], script: Script): readonly string[] | undefined {
  const sounds: string[] = [];
  for (const run of runsOf(words)) {
    const latin = inLatin(run, script);
    if (latin === undefined) return undefined;
    sounds.push(soundOfLatin(latin, script));
  }
  return sounds;
}

/** Japanese is compared as pairs of letters that overlap; these are put together again. */
function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (const word of words) {
    const last = runs.at(-1) ?? "";
    if (isPairBehind(word, last)) runs[runs.length - 1] = last + word.slice(1);
    else runs.push(word.includes(SILENT_MARK) ? word.replace(SILENT_IN_THAI, "") : word);
  }
  return runs;
}

function isPairBehind(word: string, run: string): boolean {
  return word.length === 2 && word.charCodeAt(0) >= FIRST_UNSPACED && run.endsWith(word.charAt(0));
}

const SILENT_MARK = "\u0e4c";
const SILENT_IN_THAI = /\p{L}\u0e4c/gu;

/** Sounds one after the other, wherever one ends and the next begins. */
export interface SoundRow {
  readonly clear: () => void;
  readonly add: (sound: string) => void;
  /** A letter at the end of one sound and the start of the next counts once. */
  readonly length: () => number;
  readonly hash: () => number;
}

/** Millions of titles are put together so: an array that is used again takes a fraction of the time of texts. */
export function createSoundRow(): SoundRow {
  let letters = new Uint16Array(512);
  let length = 0;
  return {
    clear() {
      length = 0;
    },
    add(sound) {
      if (length + sound.length > letters.length) letters = enlarged(letters, length + sound.length);
      for (let at = 0; at < sound.length; at++) {
        const letter = sound.charCodeAt(at);
        if (length === 0 || letters[length - 1] !== letter) letters[length++] = letter;
      }
    },
    length: () => length,
    hash: () => hashCodes(letters, length),
  };
}

function enlarged(letters: Uint16Array, length: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(2 * length);
  larger.set(letters);
  return larger;
}

/** The information in a sound that two texts share, one of them in another script, in bits. */
export function bitsOfSound(one: readonly string[], other: readonly string[]): number {
  const script = scriptOf(one.join("")) ?? scriptOf(other.join(""));
  if (script === undefined) return 0;
  const row = createSoundRow();
  for (const sound of soundsOf(one, script) ?? []) row.add(sound);
  return BITS_OF_A_SOUND * row.length();
}

const BITS_OF_A_SOUND = 3;
