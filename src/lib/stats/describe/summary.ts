import { mean, sampleSkewness, sampleStandardDeviation } from "simple-statistics";
import { finiteNumbers, type Numbers } from "../numbers.js";
import { quantileSorted } from "./quantile.js";

export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** Undefined for a single value. */
  readonly deviation: number | undefined;
  /** Undefined for fewer than three values, or equal ones. */
  readonly skewness: number | undefined;
  readonly minimum: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly maximum: number;
}

/** Undefined without values. */
export function summary(values: Numbers): Summary | undefined {
  if (values.length === 0) return undefined;
  const sorted = finiteNumbers(values, "values").sort();
  const list = Array.from(sorted);
  const n = list.length;
  const deviation = n > 1 ? sampleStandardDeviation(list) : undefined;
  return {
    n,
    mean: mean(list),
    deviation,
    skewness: n > 2 && deviation !== 0 ? sampleSkewness(list) : undefined,
    minimum: quantileSorted(sorted, 0),
    lowerQuartile: quantileSorted(sorted, 0.25),
    median: quantileSorted(sorted, 0.5),
    upperQuartile: quantileSorted(sorted, 0.75),
    maximum: quantileSorted(sorted, 1),
  };
}
