import type { Odds } from "./odds.js";

interface FameOdds extends Odds {
  /** The share of films with known votes that are less well known than any of this level. */
  readonly from: number;
}

/**
 * Whether a film has a soundtrack album at all: the better known it is among the films of its list, the more likely.
 * Counted by the votes at IMDb in 2017, for the films of 88 records for the screen that were drawn without looking (m; some
 * are added to each level, as they are few). The shares of all films (u) are what makes the levels.
 */
export const FAME = {
  "among the least known": { from: 0, m: 0.03, u: 0.1 },
  "little known": { from: 0.1, m: 0.14, u: 0.4 },
  known: { from: 0.5, m: 0.3, u: 0.35 },
  "well known": { from: 0.85, m: 0.32, u: 0.12 },
  "among the best known": { from: 0.97, m: 0.21, u: 0.03 },
} as const satisfies Readonly<Record<string, FameOdds>>;

export type KnownFameLevel = keyof typeof FAME;

export type FameLevel = KnownFameLevel | "unknown";

// Object.keys loses that the keys are the levels.
const LEVELS = Object.keys(FAME) as KnownFameLevel[];

/** The number of each film's level, by its votes, of which -1 are unknown: 0 for an unknown level. */
export function fameNumbers(votes: Int32Array): Int32Array {
  const known = votes.filter((count) => count >= 0).sort();
  return votes.map((count) => (count < 0 ? 0 : 1 + levelOfShare(shareBelow(count, known))));
}

export function fameOfNumber(number: number): FameLevel {
  return LEVELS[number - 1] ?? "unknown";
}

function levelOfShare(share: number): number {
  return LEVELS.findLastIndex((level) => FAME[level].from <= share);
}

/** Where all have the same votes, these tell nothing: each is better known than half of them. */
function shareBelow(count: number, sorted: Int32Array): number {
  return (firstFrom(count, sorted) + firstFrom(count + 1, sorted)) / 2 / sorted.length;
}

/** The index of the first number that is at least as large. */
function firstFrom(count: number, sorted: Int32Array): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) >= count) to = middle;
    else from = middle + 1;
  }
  return from;
}
