import { bitsApart } from "../library/letter-set.js";
import type { PersonName } from "../library/person-name.js";
import { differsLittle } from "../titles/spelling.js";
import type { Odds } from "./odds.js";

/** Compares the artist of a release with the composers of a film, with the odds from which training starts. */
export const PEOPLE = {
  same: { m: 0.75, u: 0.001 },
  /** One name is part of the other, or hardly differs from it. */
  similar: { m: 0.12, u: 0.001 },
  different: { m: 0.13, u: 0.998 },
} as const satisfies Readonly<Record<string, Odds>>;

export type KnownPeopleLevel = keyof typeof PEOPLE;

/** Unknown if one of them names nobody. */
export type PeopleLevel = KnownPeopleLevel | "unknown";

export function peopleAgree(level: PeopleLevel): level is "same" | "similar" {
  return level === "same" || level === "similar";
}

export interface PeopleComparison {
  readonly level: PeopleLevel;
  /** The composer who matches. */
  readonly composer: PersonName | undefined;
}

export const DIFFERENT: PeopleComparison = { level: "different", composer: undefined };
export const UNKNOWN: PeopleComparison = { level: "unknown", composer: undefined };

/** The best match between any two names. */
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

/** Whether names may match, judged by two numbers. A false answer is certain, a true one is not. */
export function mayAgree(artist: PersonName, wordSet: number, letterSet: number): boolean {
  return (artist.wordSet & wordSet) !== 0 || bitsApart(artist.letterSet, letterSet) <= 2 * artist.words.length;
}

/** Two composers may use their given names together: Sachin-Jigar. */
function duoIn(artists: readonly PersonName[], composers: readonly PersonName[]): PersonName | undefined {
  if (composers.length < 2) return undefined;
  const given = new Map(composers.map((composer) => [composer.words[0], composer]));
  const duo = artists.find(({ words }) => words.length >= 2 && words.every((word) => given.has(word)));
  return duo && given.get(duo.words[0]);
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

/** Every word differs by at most one letter: Eduard Artemyev, Edward Artemiev. */
function isSpeltAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.length > 1 && a.every((word, index) => differsLittle(word, b[index] ?? ""));
}
