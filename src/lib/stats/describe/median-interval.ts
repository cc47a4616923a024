import { incompleteBeta } from "../distributions/incomplete-beta.js";
import { type Interval, intervalOf, type Level, upperTail } from "../interval.js";
import { finiteNumbers, type Numbers } from "../numbers.js";
import { quantileSorted } from "./quantile.js";

/**
 * The median with the interval between two of the values, which holds whatever their distribution (Conover 1999, 3.2).
 * Limits are infinite where there are too few values for the level; undefined without values.
 */
export function medianInterval(values: Numbers): Interval | undefined {
  const sorted = finiteNumbers(values, "values").sort();
  const n = sorted.length;
  if (n === 0) return undefined;
  return intervalOf(quantileSorted(sorted, 0.5), n, (level) => {
    const rank = lowerRank(n, level);
    return rank === 0 ? [-Infinity, Infinity] : [sorted[rank - 1] ?? Number.NaN, sorted[n - rank] ?? Number.NaN];
  });
}

/** The largest rank, from 1, that the median seldom lies below; 0 where even the smallest value is often above it. */
function lowerRank(n: number, level: Level): number {
  const tail = 1 - upperTail(level);
  let [fits, fails] = [0, Math.ceil(n / 2) + 1];
  while (fails - fits > 1) {
    const rank = Math.floor((fits + fails) / 2);
    if (probabilityOfFewer(rank, n) <= tail) fits = rank;
    else fails = rank;
  }
  return fits;
}

/** The probability that fewer than `rank` of n values lie below the median. */
function probabilityOfFewer(rank: number, n: number): number {
  return incompleteBeta(0.5, n - rank + 1, rank);
}
