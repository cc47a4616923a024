import { randomNumbers } from "../../stats/resampling/random.js";
import type { Pair } from "../records.js";

/** The right film first, and then others at random, none of which is right too. The same for all models. */
export function candidatesOf(
  pair: Pick<Pair, "song" | "film">,
  place: number,
  { right, films, count, seed }: CandidateOptions,
): Int32Array {
  const others = new Set<number>();
  const known = right.get(pair.song) ?? new Set([pair.film]);
  const random = randomNumbers(seed + place);
  const wanted = Math.min(count, films - known.size + 1) - 1;
  while (others.size < wanted) {
    const film = Math.floor(random() * films);
    if (!known.has(film)) others.add(film);
  }
  return Int32Array.of(pair.film, ...others);
}

export interface CandidateOptions {
  /** All films of each song. */
  readonly right: ReadonlyMap<number, ReadonlySet<number>>;
  readonly films: number;
  readonly count: number;
  readonly seed: number;
}
