import type { TreesSettings } from "../settings.js";
import { type Cut, type Cuttable, cutColumn, type DrawnColumn, l2Of } from "./cut-column.js";
import { type Histogram, sumsAt } from "./histogram.js";
import { bestValue, type Sums } from "./leaf-value.js";

/** How a leaf is cut in two. */
export interface FoundSplit {
  readonly column: DrawnColumn;
  readonly gain: number;
  /** For each bin of the column, 1 if its rows go left. */
  readonly goesLeft: Uint8Array;
  readonly left: SplitSide;
  readonly right: SplitSide;
}

export interface SplitSide {
  readonly sums: Sums;
  readonly value: number;
}

/** The split that lowers the loss most; undefined where none is allowed. */
export function findSplit(
  leaf: Cuttable,
  columns: readonly DrawnColumn[],
  settings: TreesSettings,
): FoundSplit | undefined {
  if (leaf.sums.rows < 2 * settings.minRowsPerLeaf) return undefined;
  let best: Cut | undefined;
  for (const column of columns) best = cutColumn(leaf, column, settings, best?.gain ?? settings.minGain) ?? best;
  return best === undefined ? undefined : splitOf(leaf, best, settings);
}

function splitOf(leaf: Cuttable, cut: Cut, settings: TreesSettings): FoundSplit {
  const { column, gain } = cut;
  const goesLeft = leftBins(leaf.histogram, cut);
  const left = sumsOf(leaf.histogram, column, goesLeft);
  const right = difference(leaf.sums, left);
  const l2 = l2Of(column.bins, settings);
  const side = (sums: Sums) => ({ sums, value: bestValue(sums.first, sums.second, l2, leaf.bounds) });
  return { column, gain, goesLeft, left: side(left), right: side(right) };
}

function leftBins(histogram: Histogram, { column, order, length, takesMissing }: Cut): Uint8Array {
  const { bins, start } = column;
  const goesLeft = new Uint8Array(bins.count);
  for (const bin of order.subarray(0, length)) goesLeft[bin] = 1;
  const missing = bins.count - 1;
  const isKnown = sumsAt(histogram, start + missing).rows > 0;
  goesLeft[missing] = (isKnown ? takesMissing : isLeftLarger(histogram, column, goesLeft)) ? 1 : 0;
  return goesLeft;
}

/** Where a leaf has never seen a missing value, such values go where most rows go. */
function isLeftLarger(histogram: Histogram, column: DrawnColumn, goesLeft: Uint8Array): boolean {
  const left = sumsOf(histogram, column, goesLeft).rows;
  return 2 * left > sumsOf(histogram, column, new Uint8Array(goesLeft.length).fill(1)).rows;
}

function sumsOf(histogram: Histogram, { start }: DrawnColumn, isIn: Uint8Array): Sums {
  let [first, second, rows] = [0, 0, 0];
  for (let bin = 0; bin < isIn.length; bin++) {
    if (isIn[bin] === 0) continue;
    const sums = sumsAt(histogram, start + bin);
    first += sums.first;
    second += sums.second;
    rows += sums.rows;
  }
  return { first, second, rows };
}

function difference(all: Sums, part: Sums): Sums {
  return { first: all.first - part.first, second: all.second - part.second, rows: all.rows - part.rows };
}
