import { normalQuantile, normalTwoSided } from "../distributions/normal.js";
import { type Interval, intervalOf, upperTail } from "../interval.js";

export interface PairCounts {
  readonly both: number;
  readonly left: number;
  readonly right: number;
  /** All rows, whether they have either or none. */
  readonly n: number;
}

export interface Lift extends Interval {
  /** Two-sided, against chance. */
  readonly p: number;
}

/**
 * How many times more often two things meet than by chance. The interval is that of the logarithm, by the delta
 * method over the table's shares; for things that never meet, its upper limits count half a meeting (Haldane
 * 1956). Undefined where one of them never occurs.
 */
export function lift(counts: PairCounts): Lift | undefined {
  const { both, left, right, n } = counts;
  if (both > Math.min(left, right) || left + right - both > n)
    throw new RangeError(`no table has such counts: ${JSON.stringify(counts)}`);
  if (left === 0 || right === 0) return undefined;
  const { log, error } = logLift(both === 0 ? { ...counts, both: 0.5 } : counts);
  const interval = intervalOf((both * n) / (left * right), n, (level) => {
    const reach = normalQuantile(upperTail(level)) * error;
    return [both === 0 ? 0 : Math.exp(log - reach), Math.exp(log + reach)];
  });
  return { ...interval, p: error === 0 ? 1 : normalTwoSided(log / error) };
}

function logLift({ both, left, right, n }: PairCounts): { log: number; error: number } {
  const ratio = (both * n) / (left * right);
  const variance = 1 / both - 1 / left - 1 / right + (2 * ratio - 1) / n;
  return { log: Math.log(ratio), error: Math.sqrt(Math.max(0, variance)) };
}
