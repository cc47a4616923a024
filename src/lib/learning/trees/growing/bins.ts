import type { Feature } from "../../features/feature.js";
import { rounded } from "../../rounded.js";

/** A feature cut into at most 256 bins. The last bin is that of rows whose value is not known. */
export type Bins = NumberBins | CategoryBins;

export interface NumberBins {
  readonly kind: "number";
  readonly count: number;
  /** Bin b holds the numbers up to and including ends[b]; numbers above all ends have the next bin. */
  readonly ends: Float64Array;
}

export interface CategoryBins {
  readonly kind: "category";
  readonly count: number;
  /** The position of the level of each bin. Levels without a bin count as not known. */
  readonly levels: Int32Array;
}

const MOST_LEVELS = 255;

/** The bins of a feature, from its values in training. */
export function binsOf(feature: Feature, values: Float64Array, maxBins: number): Bins {
  const known = values.filter((value) => !Number.isNaN(value));
  return feature.kind === "number" ? numberBins(known, maxBins) : categoryBins(known, feature.levels.length);
}

/** The bin of each value. */
export function binned(values: Float64Array, bins: Bins): Uint8Array {
  return bins.kind === "number" ? binnedNumbers(values, bins) : binnedLevels(values, bins);
}

/** Ends are rounded before any value is compared with them, so that training sees what the model will. */
function numberBins(known: Float64Array, maxBins: number): NumberBins {
  const { values, counts } = distinctNumbers(known);
  const ends: number[] = [];
  let [rows, rowsLeft] = [0, known.length];
  for (let place = 0; place < values.length - 1; place++) {
    rows += counts[place] ?? 0;
    const binsLeft = maxBins - ends.length;
    const wanted = values.length <= maxBins ? 1 : rowsLeft / binsLeft;
    // Ends where the next number would take the bin further from the wanted size.
    if (binsLeft === 1 || rows + (counts[place + 1] ?? 0) / 2 < wanted) continue;
    const end = rounded((values[place] ?? 0) / 2 + (values[place + 1] ?? 0) / 2);
    if (end > (ends.at(-1) ?? -Infinity)) ends.push(end);
    rowsLeft -= rows;
    rows = 0;
  }
  return { kind: "number", count: ends.length + 2, ends: Float64Array.from(ends) };
}

function distinctNumbers(numbers: Float64Array): { values: number[]; counts: number[] } {
  const values: number[] = [];
  const counts: number[] = [];
  for (const number of numbers.sort()) {
    if (number !== values.at(-1)) counts[values.push(number) - 1] = 0;
    counts[values.length - 1] = (counts[values.length - 1] ?? 0) + 1;
  }
  return { values, counts };
}

/** A bin for each level, for the most frequent ones if there are too many. */
function categoryBins(known: Float64Array, levels: number): CategoryBins {
  const counts = new Int32Array(levels);
  for (const level of known) counts[level] = (counts[level] ?? 0) + 1;
  const kept = [...counts.keys()]
    .filter((level) => (counts[level] ?? 0) > 0)
    .sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other)
    .slice(0, MOST_LEVELS);
  return { kind: "category", count: kept.length + 1, levels: Int32Array.from(kept) };
}

function binnedNumbers(values: Float64Array, { ends, count }: NumberBins): Uint8Array {
  return Uint8Array.from(values, (value) => (Number.isNaN(value) ? count - 1 : endsBelow(ends, value)));
}

function endsBelow(ends: Float64Array, value: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function binnedLevels(values: Float64Array, { levels, count }: CategoryBins): Uint8Array {
  const bins = new Map([...levels].map((level, bin) => [level, bin]));
  return Uint8Array.from(values, (value) => bins.get(value) ?? count - 1);
}
