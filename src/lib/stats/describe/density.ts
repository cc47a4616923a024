import { sampleStandardDeviation } from "simple-statistics";
import { finiteNumbers, type Numbers } from "../numbers.js";
import { quantileSorted } from "./quantile.js";

export interface DensityPoint {
  readonly x: number;
  readonly density: number;
}

export interface Density {
  readonly points: readonly DensityPoint[];
  readonly bandwidth: number;
}

/** A value more than this many bandwidths away adds nothing visible. */
const REACH = 8;
/** How many bandwidths beyond the outermost values the curve is drawn. */
const MARGIN = 3;

/** A smooth histogram of Gaussian kernels, Silverman's bandwidth (1986, R's nrd0); undefined without a spread. */
export function density(values: Numbers, points = 200): Density | undefined {
  const sorted = finiteNumbers(values, "values").sort();
  const bandwidth = sorted.length > 1 ? silvermanBandwidth(sorted) : 0;
  if (bandwidth === 0) return undefined;
  const low = quantileSorted(sorted, 0) - MARGIN * bandwidth;
  const high = quantileSorted(sorted, 1) + MARGIN * bandwidth;
  const places = Array.from({ length: points }, (_, index) => low + ((high - low) * index) / (points - 1));
  let first = 0;
  return {
    points: places.map((x) => {
      while ((sorted[first] ?? Infinity) < x - REACH * bandwidth) first++;
      return { x, density: densityAt(x, sorted, first, bandwidth) };
    }),
    bandwidth,
  };
}

function silvermanBandwidth(sorted: Float64Array): number {
  const deviation = sampleStandardDeviation(Array.from(sorted));
  const spread = (quantileSorted(sorted, 0.75) - quantileSorted(sorted, 0.25)) / 1.34;
  return (0.9 * Math.min(deviation, spread || deviation)) / sorted.length ** 0.2;
}

function densityAt(x: number, sorted: Float64Array, first: number, bandwidth: number): number {
  let sum = 0;
  for (let i = first; i < sorted.length; i++) {
    const distance = (x - (sorted[i] ?? 0)) / bandwidth;
    if (distance < -REACH) break;
    sum += Math.exp(-0.5 * distance * distance);
  }
  return sum / (sorted.length * bandwidth * Math.sqrt(2 * Math.PI));
}
