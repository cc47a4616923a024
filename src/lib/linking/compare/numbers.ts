import type { Odds } from "./odds.js";

/**
 * Compares the numbers that tell the parts of a series apart. The odds are set by judgement, and no training changes
 * them.
 */
export const NUMBERS = {
  /** Neither has one. */
  none: { m: 0.9, u: 0.9 },
  equal: { m: 0.05, u: 0.025 },
  /** Only the film has one. */
  film: { m: 0.003, u: 0.32 },
  /** Only the release has one. */
  release: { m: 0.004, u: 0.16 },
  /** Both have one, and they differ. */
  conflict: { m: 0.001, u: 0.256 },
} as const satisfies Readonly<Record<string, Odds>>;

export type NumberLevel = keyof typeof NUMBERS;

export function compareNumbers(releaseNumbers: string, filmNumbers: string): NumberLevel {
  if (releaseNumbers === filmNumbers) return filmNumbers === "" ? "none" : "equal";
  if (releaseNumbers === "") return "film";
  return filmNumbers === "" ? "release" : "conflict";
}
