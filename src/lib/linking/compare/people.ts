import { hashText } from "../library/hash.js";
import { bitsApart, letterSet } from "../library/letter-set.js";
import { fold, wordsOf } from "../titles/fold.js";
import { differsLittle } from "../titles/spelling.js";
import { nobody } from "../titles/words.js";

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

/** How the artist of a release and the composers of a film go together; unknown where one of them names nobody. */
export const PEOPLE_LEVELS = ["same", "similar", "different", "unknown"] as const;

export type PeopleLevel = (typeof PEOPLE_LEVELS)[number];

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

export interface PeopleComparison {
  readonly level: PeopleLevel;
  /** The composer who agrees. */
  readonly composer: PersonName | undefined;
}

export const DIFFERENT: PeopleComparison = { level: "different", composer: undefined };
export const UNKNOWN: PeopleComparison = { level: "unknown", composer: undefined };

/** The best agreement between any two names. */
export function comparePeople(artists: readonly PersonName[], composers: readonly PersonName[]): PeopleComparison {
  let similar: PersonName | undefined;
  let comparable = false;
  for (const artist of artists) {
    for (const composer of composers) {
      comparable ||= artist.latin === composer.latin;
      if (isSame(artist, composer)) return { level: "same", composer };
      if (similar === undefined && isSimilar(artist, composer)) similar = composer;
    }
  }
  similar ??= duoIn(artists, composers);
  if (similar !== undefined) return { level: "similar", composer: similar };
  return comparable ? DIFFERENT : UNKNOWN;
}

/** Whether names may agree, told by what fits in two numbers: no only where comparing them would find a difference. */
export function mayAgree(artist: PersonName, wordSet: number, letterSet: number): boolean {
  return (artist.wordSet & wordSet) !== 0 || bitsApart(artist.letterSet, letterSet) <= 2 * artist.words.length;
}

/** Two composers may go by their given names together: Sachin-Jigar. */
function duoIn(artists: readonly PersonName[], composers: readonly PersonName[]): PersonName | undefined {
  if (composers.length < 2) return undefined;
  const given = new Map(composers.map((composer) => [composer.words[0], composer]));
  const duo = artists.find(({ words }) => words.length >= 2 && words.every((word) => given.has(word)));
  return duo && given.get(duo.words[0]);
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

function isSame(a: PersonName, b: PersonName): boolean {
  return a.key === b.key || a.letters === b.letters;
}

/** One name is part of the other, has initials for given names, or differs by a letter. */
function isSimilar(one: PersonName, other: PersonName): boolean {
  const [a, b] = [one.words, other.words];
  if ((one.wordSet & other.wordSet) === 0) return isSpeltAlike(a, b);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const shared = short.filter((word) => long.includes(word));
  if (shared.length === 0) return isSpeltAlike(a, b);
  if (shared.length === short.length && shared.some((word) => word.length >= 4)) return true;
  const surname = short.at(-1) ?? "";
  if (surname.length >= 4 && surname === long.at(-1) && short.length > 1) {
    return short.slice(0, -1).every((word) => long.some((other) => other.startsWith(word) || word.startsWith(other)));
  }
  return isSpeltAlike(a, b);
}

/** Every word has at most a letter that differs: Eduard Artemyev, Edward Artemiev. */
function isSpeltAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.length > 1 && a.every((word, index) => differsLittle(word, b[index] ?? ""));
}
