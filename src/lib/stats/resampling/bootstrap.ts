import { type Interval, intervalOf } from "../interval.js";
import { bcaReading } from "./bca-limits.js";
import { randomNumbers } from "./random.js";
import { leaveOneOut, resampled, rowGroups } from "./resample.js";

export interface BootstrapOptions {
  readonly seed: number;
  readonly resamples?: number;
  /** Each row's cluster, such as its film: whole clusters are drawn. */
  readonly clusters?: ArrayLike<string | number>;
}

export interface BootstrapInterval extends Interval {
  readonly method: "BCa" | "percentile";
  readonly resamples: number;
  /** Resamples for which the statistic had no value; they are left out. */
  readonly failed: number;
}

/** A value computed from the rows at these positions; undefined or NaN where there is none. */
export type Statistic = (rows: Int32Array) => number | undefined;

/** More parts would change the acceleration only by noise far below that of the resamples. */
const MOST_LEFT_OUT = 1000;

/** An interval for any statistic by resampling rows or clusters (Efron & Tibshirani 1993); undefined without a value. */
export function bootstrap(
  rows: number,
  statistic: Statistic,
  options: BootstrapOptions,
): BootstrapInterval | undefined {
  const { seed, resamples = 2000, clusters } = options;
  const estimate = statistic(Int32Array.from({ length: rows }, (_, row) => row));
  if (estimate === undefined || !Number.isFinite(estimate)) return undefined;
  const groups = rowGroups(rows, clusters);
  const values = valuesOf(resampled(groups, resamples, randomNumbers(seed)), statistic);
  const leftOut = valuesOf(leaveOneOut(groups, MOST_LEFT_OUT), statistic);
  if (values.length === 0) return undefined;
  const { method, limitsAt } = bcaReading(estimate, values, leftOut);
  return { ...intervalOf(estimate, rows, limitsAt), method, resamples, failed: resamples - values.length };
}

function valuesOf(samples: Iterable<Int32Array>, statistic: Statistic): Float64Array {
  const values: number[] = [];
  for (const rows of samples) {
    const value = statistic(rows);
    if (value !== undefined && Number.isFinite(value)) values.push(value);
  }
  return Float64Array.from(values);
}
