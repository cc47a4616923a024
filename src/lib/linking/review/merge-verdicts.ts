import { pairKey, type Verdict } from "../decide/verdicts.js";

/** One verdict per pair, sorted by id: a new verdict replaces an old one. */
export function mergeVerdicts(old: readonly Verdict[], added: readonly Verdict[]): Verdict[] {
  const byPair = new Map([...old, ...added].map((verdict) => [pairKey(verdict), verdict]));
  return [...byPair.values()].sort((a, b) => compareIds(a.releaseId, b.releaseId) || compareIds(a.filmId, b.filmId));
}

/** Compares by code units: the same order on every machine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
