import { median, medianAbsoluteDeviation } from "simple-statistics";
import { finiteNumbers, type Numbers } from "../numbers.js";
import { quantileSorted } from "./quantile.js";

/**
 * Tukey's fences lie 1.5 quartile ranges outside the quartiles (1977); the median rule at 3.5 deviations, estimated
 * from the median absolute one (Iglewicz & Hoaglin 1993).
 */
export type OutlierRule = "Tukey fences" | "median deviation";

export interface Outliers {
  readonly rule: OutlierRule;
  /** Values between the fences, or on them, are no outliers. */
  readonly low: number;
  readonly high: number;
  /** Positions among the given values. */
  readonly rows: readonly number[];
}

const FENCES: Record<OutlierRule, (sorted: Float64Array) => readonly [low: number, high: number]> = {
  "Tukey fences": (sorted) => {
    const [lower, upper] = [quantileSorted(sorted, 0.25), quantileSorted(sorted, 0.75)];
    return [lower - 1.5 * (upper - lower), upper + 1.5 * (upper - lower)];
  },
  "median deviation": (sorted) => {
    const list = Array.from(sorted);
    const reach = (3.5 * medianAbsoluteDeviation(list)) / 0.6745;
    return [median(list) - reach, median(list) + reach];
  },
};

/** Undefined without values. */
export function outliers(values: Numbers, rule: OutlierRule): Outliers | undefined {
  if (values.length === 0) return undefined;
  const numbers = finiteNumbers(values, "values");
  const [low, high] = FENCES[rule](numbers.toSorted());
  const rows = [...numbers.keys()].filter((row) => (numbers[row] ?? 0) < low || (numbers[row] ?? 0) > high);
  return { rule, low, high, rows };
}
