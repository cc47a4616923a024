import { quantileSorted } from "../../stats/describe/quantile.js";
import type { FeatureColumn, NumberColumn } from "../features/feature-table.js";

/** How a feature is distributed in one sample and in another. */
export interface Stability {
  readonly feature: string;
  /** The population stability index: 0 if all shares are the same; above 0.25 is commonly called a shift. */
  readonly index: number;
  readonly bins: readonly StabilityBin[];
}

export interface StabilityBin {
  readonly bin: string;
  /** The shares of rows in both samples. */
  readonly before: number;
  readonly after: number;
}

const BINS = 10;
const MISSING = "(missing)";
/** Added to each count, since an empty bin would make the index infinite. */
const HALF_A_ROW = 0.5;

/** Compares tenths of the numbers before, or levels. What is not known has a bin of its own. */
export function stability(before: FeatureColumn, after: FeatureColumn): Stability {
  const { order, binOf } = binning(before, after);
  const [counted, recounted] = [countBins(before, binOf), countBins(after, binOf)];
  const names = order.filter((bin) => counted.has(bin) || recounted.has(bin));
  const bins = names.map((bin) => ({
    bin,
    before: shareOf(counted, bin, names.length),
    after: shareOf(recounted, bin, names.length),
  }));
  const index = bins.reduce((sum, bin) => sum + (bin.after - bin.before) * Math.log(bin.after / bin.before), 0);
  return { feature: before.name, index, bins };
}

interface Binning {
  /** The names of all bins. */
  readonly order: readonly string[];
  readonly binOf: (column: FeatureColumn, row: number) => string;
}

function binning(before: FeatureColumn, after: FeatureColumn): Binning {
  if (before.kind === "number" && after.kind === "number") return numberBinning(tenths(before));
  if (before.kind === "category" && after.kind === "category")
    return levelBinning([...new Set([...before.levels, ...after.levels])].sort());
  throw new RangeError(`${before.name} is a ${before.kind} in one sample and a ${after.kind} in the other`);
}

function numberBinning(ends: readonly number[]): Binning {
  const names = [...ends.map((end) => `up to ${end}`), `above ${ends.at(-1) ?? "nothing"}`];
  const nameOf = (value: number) => names[ends.filter((end) => value > end).length] ?? MISSING;
  return {
    order: [...names, MISSING],
    binOf: (column, row) => {
      const value = column.kind === "number" ? (column.values[row] ?? Number.NaN) : Number.NaN;
      return Number.isNaN(value) ? MISSING : nameOf(value);
    },
  };
}

function levelBinning(levels: readonly string[]): Binning {
  return {
    order: [...levels, MISSING],
    binOf: (column, row) => (column.kind === "category" && column.levels[column.codes[row] ?? -1]) || MISSING,
  };
}

function tenths({ values }: NumberColumn): number[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const ends = Array.from({ length: BINS - 1 }, (_, place) => quantileSorted(known, (place + 1) / BINS));
  return known.length === 0 ? [] : [...new Set(ends)];
}

function countBins(column: FeatureColumn, binOf: Binning["binOf"]): Map<string, number> {
  const counts = new Map<string, number>();
  const { length } = column.kind === "number" ? column.values : column.codes;
  for (let row = 0; row < length; row++) {
    const bin = binOf(column, row);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return counts;
}

function shareOf(counts: ReadonlyMap<string, number>, bin: string, bins: number): number {
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return ((counts.get(bin) ?? 0) + HALF_A_ROW) / (rows + HALF_A_ROW * bins);
}
