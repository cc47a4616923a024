import { fold, wordsOf } from "../titles/fold.js";
import { nobody } from "../titles/words.js";
import { letterSet } from "./letter-set.js";
import { hashText } from "./tables/hash.js";

/** A person's or a band's name, folded and cut into words. */
export interface PersonName {
  readonly words: readonly string[];
  /** Words in alphabetical order, joined: the same for inverted names. */
  readonly key: string;
  /** Letters run together: the same wherever the blanks are. */
  readonly letters: string;
  readonly latin: boolean;
  /** Which words it has, in 32 bits: names with no bit in common share no word. */
  readonly wordSet: number;
  readonly letterSet: number;
}

/** Homonym numbers "(4)", name variations "*" and countries "[US]" are the catalogue's, not the name's. */
const CATALOGUE_MARKS = /\s*\(\d+\)|\*|\[[^\]]*\]/g;

const BETWEEN_NAMES =
  /\s*(?:[,;/|&+•]|\b(?:and|feat\.?|featuring|ft\.?|with|aka|a\.k\.a\.|vs\.?|et|und|y|con|presents|conducted by|performed by)\s)\s*/iu;

/** The names in an artist line; none when it only says "Various". */
export function readArtists(artist: string): PersonName[] {
  const plain = artist.replace(CATALOGUE_MARKS, " ");
  const whole = readName(plain);
  const parts = plain.split(BETWEEN_NAMES).map(readName);
  // A band may have a joiner in its name, so the whole line is tried as a name too.
  return distinct(parts.length > 1 ? [...parts, whole] : [whole]).filter(isSomebody);
}

export function readPeople(names: readonly string[]): PersonName[] {
  return distinct(names.map(readPlainName)).filter(isSomebody);
}

/** Undefined for a name that names nobody. */
export function readPerson(name: string): PersonName | undefined {
  const person = readPlainName(name);
  return isSomebody(person) ? person : undefined;
}

function readPlainName(name: string): PersonName {
  return readName(name.replace(CATALOGUE_MARKS, " "));
}

function readName(name: string): PersonName {
  const words = wordsOf(fold(name));
  const letters = words.join("");
  return {
    words,
    key: [...words].sort().join(" "),
    letters,
    latin: words.every((word) => /^[\p{Script=Latin}\p{N}]+$/u.test(word)),
    wordSet: words.reduce((set, word) => set | (1 << (hashText(word) & 31)), 0),
    letterSet: letterSet(letters),
  };
}

function isSomebody({ words }: PersonName): boolean {
  return words.length > 0 && !nobody.has(words.join(" "));
}

function distinct(names: readonly PersonName[]): PersonName[] {
  return [...new Map(names.map((name) => [name.key, name])).values()];
}
