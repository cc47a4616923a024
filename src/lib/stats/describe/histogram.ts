import { finiteNumbers, type Numbers } from "../numbers.js";
import { quantileSorted } from "./quantile.js";

export interface Bin {
  readonly from: number;
  /** Excluded, except in the last bin. */
  readonly to: number;
  readonly count: number;
}

export interface Histogram {
  readonly bins: readonly Bin[];
  /** Values outside the given edges. */
  readonly outside: number;
}

/** Nobody reads more bars than this; skewed values would ask for thousands. */
const MOST_BINS = 100;

/** Counts in bins of a width that suits the values (Freedman & Diaconis 1981), or between the given edges. */
export function histogram(values: Numbers, givenEdges?: readonly number[]): Histogram {
  const sorted = finiteNumbers(values, "values").sort();
  if (givenEdges === undefined && sorted.length === 0) return { bins: [], outside: 0 };
  const edges = givenEdges ?? suitableEdges(sorted);
  const counts = new Array<number>(edges.length - 1).fill(0);
  let outside = 0;
  let bin = 0;
  for (const value of sorted) {
    while (bin < counts.length - 1 && value >= (edges[bin + 1] ?? Infinity)) bin++;
    if (value < (edges[0] ?? Infinity) || value > (edges[edges.length - 1] ?? -Infinity)) outside++;
    else counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const bins = counts.map((count, index) => ({ from: edges[index] ?? 0, to: edges[index + 1] ?? 0, count }));
  return { bins, outside };
}

function suitableEdges(sorted: Float64Array): number[] {
  const [low, high] = [quantileSorted(sorted, 0), quantileSorted(sorted, 1)];
  if (low === high) return [low - 0.5, high + 0.5];
  const count = suitableCount(sorted, high - low);
  const edges = Array.from({ length: count }, (_, index) => low + ((high - low) * index) / count);
  return [...edges, high];
}

/** Where half of the values are equal, their quartile range is 0, and Sturges's count (1926) is used. */
function suitableCount(sorted: Float64Array, range: number): number {
  const spread = quantileSorted(sorted, 0.75) - quantileSorted(sorted, 0.25);
  const width = (2 * spread) / Math.cbrt(sorted.length);
  const count = width > 0 ? range / width : Math.log2(sorted.length) + 1;
  return Math.min(MOST_BINS, Math.ceil(count));
}
