import { fold, wordsOf } from "../titles/fold.js";
import { nobody } from "../titles/words.js";
import { letterSet } from "./letter-set.js";
import { hashText } from "./tables/hash.js";

/** A person's or a band's name, folded and cut into words. */
export interface PersonName {
  readonly words: readonly string[];
  /** Words in alphabetical order, joined: the same for inverted names. */
  readonly key: string;
  /** The letters joined together: the same wherever the blanks are. */
  readonly letters: string;
  readonly latin: boolean;
  /** Its words as a set of 32 bits: names without a common bit share no word. */
  readonly wordSet: number;
  readonly letterSet: number;
}

/**
 * Numbers of homonyms "(4)", marks of name variations "*" and countries "[US]" belong to the catalogue, not to the
 * name.
 */
const CATALOGUE_MARKS = /\s*\(\d+\)|\*|\[[^\]]*\]/g;

const BETWEEN_NAMES =
  /\s*(?:[,;/|&+•]|\b(?:and|feat\.?|featuring|ft\.?|with|aka|a\.k\.a\.|vs\.?|et|und|y|con|presents|conducted by|performed by)\s)\s*/iu;

/** The names in an artist line; none if it only says "Various". */
export function readArtists(artist: string): PersonName[] {
  const plain = artist.replace(CATALOGUE_MARKS, " ");
  const whole = readName(plain);
  const parts = plain.split(BETWEEN_NAMES).map(readName);
  // A band's name may contain a joiner, so the whole line is tried as a name too.
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
