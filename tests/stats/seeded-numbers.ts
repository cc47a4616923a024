import { normalQuantile } from "#lib/stats/distributions/normal";
import { randomNumbers } from "#lib/stats/resampling/random";

/** Normal with mean 0 and deviation 1. */
export function normalNumbers(seed: number, count: number): number[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => normalQuantile(random() || 0.5));
}

export function coinTosses(seed: number, count: number, probability: number): number[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => (random() < probability ? 1 : 0));
}

/** Which share of many seeds something is true for. */
export function shareOfSeeds(seeds: number, isTrue: (seed: number) => boolean): number {
  return Array.from({ length: seeds }, (_, index) => isTrue(index + 1)).filter(Boolean).length / seeds;
}
