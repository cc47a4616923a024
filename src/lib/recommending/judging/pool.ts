import { randomNumbers } from "../../stats/resampling/random.js";
import { standingInDecade } from "../models/most-popular.js";
import type { Film, Pair } from "../records.js";

/** The films that models are asked about. */
export interface Pool {
  readonly films: Int32Array;
  /** Where a film stands in the pool. */
  readonly placeOf: ReadonlyMap<number, number>;
  /** How much it tells that somebody picked this film, in bits: the fewer votes, the more. */
  readonly surprise: Float64Array;
  /** Another film of nearly the same popularity; which one depends on the turn. */
  readonly twin: (place: number, turn: number) => number;
}

/** More films would take longer and hardly change what is measured. */
const MOST = 20_000;
/** A twin is among so many neighbours by popularity. */
const NEIGHBOURS = 50;

export function filmPool(films: readonly Film[], pairs: readonly Pair[], seed: number): Pool {
  const chosen = chooseFilms(films.length, pairs, seed);
  const votes = Float64Array.from(chosen, (film) => (films[film]?.votes ?? 0) + 1);
  const total = votes.reduce((sum, count) => sum + count, 0);
  return {
    films: chosen,
    placeOf: new Map([...chosen].map((film, place) => [film, place])),
    surprise: votes.map((count) => -Math.log2(count / total)),
    twin: twinsOf(standingInDecade([...chosen].flatMap((film) => films[film] ?? [])), seed),
  };
}

/** All films, or those of the pairs and others at random, in their order. */
function chooseFilms(count: number, pairs: readonly Pair[], seed: number): Int32Array {
  if (count <= MOST) return Int32Array.from({ length: count }, (_, film) => film);
  const chosen = new Set(pairs.map(({ film }) => film));
  const random = randomNumbers(seed);
  while (chosen.size < MOST) chosen.add(Math.floor(random() * count));
  return Int32Array.from(chosen).sort();
}

function twinsOf(standing: Float64Array, seed: number): Pool["twin"] {
  const order = [...standing.keys()].sort((a, b) => (standing[a] ?? 0) - (standing[b] ?? 0) || a - b);
  const rankOf = new Int32Array(order.length);
  for (const [rank, place] of order.entries()) rankOf[place] = rank;
  return (place, turn) => {
    const step = 1 + Math.floor(randomNumbers(seed + turn)() * NEIGHBOURS);
    const rank = rankOf[place] ?? 0;
    return order[rank + step < order.length ? rank + step : Math.max(0, rank - step)] ?? place;
  };
}
