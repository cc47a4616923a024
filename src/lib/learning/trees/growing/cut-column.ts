import type { TreesSettings } from "../settings.js";
import type { BinnedColumn } from "./binned-table.js";
import type { Bins } from "./bins.js";
import { type Histogram, NUMBERS_PER_BIN, sumsAt } from "./histogram.js";
import { type Bounds, bestValue, reduction, type Sums } from "./leaf-value.js";

/** What may be cut in two. */
export interface Cuttable {
  readonly histogram: Histogram;
  readonly sums: Sums;
  readonly bounds: Bounds;
}

/** A column that was drawn for the tree. */
export interface DrawnColumn extends BinnedColumn {
  readonly feature: number;
  /** 1 if the score must only rise with the feature, -1 if it must only fall, otherwise 0. */
  readonly direction: number;
}

/** The first bins of an order go left, and with them the rows whose value is not known, or not. */
export interface Cut {
  readonly column: DrawnColumn;
  readonly gain: number;
  readonly order: Uint8Array;
  readonly length: number;
  readonly takesMissing: boolean;
}

/** A side must hold more of the second slopes than this to have a value of its own. */
const LEAST_SECOND = 1e-3;

/** The cut of a column that lowers the loss most, if by more than `least`. */
export function cutColumn(
  leaf: Cuttable,
  column: DrawnColumn,
  settings: TreesSettings,
  least: number,
): Cut | undefined {
  const rules = rulesOf(leaf, column, settings);
  let best: Cut | undefined;
  for (const order of binOrders(leaf.histogram, column, settings))
    best = cutOrder(leaf.histogram, column, order, rules, best?.gain ?? least) ?? best;
  return best;
}

function cutOrder(
  histogram: Histogram,
  column: DrawnColumn,
  order: Uint8Array,
  rules: CutRules,
  least: number,
): Cut | undefined {
  const { bins, start } = column;
  const missing = sumsAt(histogram, start + bins.count - 1);
  let [first, second, rows] = [0, 0, 0];
  let best: Cut | undefined;
  for (let length = 1; length <= order.length; length++) {
    const at = (start + (order[length - 1] ?? 0)) * NUMBERS_PER_BIN;
    const rowsHere = histogram[at + 2] ?? 0;
    if (rowsHere === 0) continue;
    first += histogram[at] ?? 0;
    second += histogram[at + 1] ?? 0;
    rows += rowsHere;
    const without = gainOf(rules, first, second, rows);
    if (without > (best?.gain ?? least)) best = { column, gain: without, order, length, takesMissing: false };
    if (missing.rows === 0) continue;
    const withMissing = gainOf(rules, first + missing.first, second + missing.second, rows + missing.rows);
    if (withMissing > (best?.gain ?? least)) best = { column, gain: withMissing, order, length, takesMissing: true };
  }
  return best;
}

interface CutRules {
  readonly sums: Sums;
  readonly bounds: Bounds;
  readonly l2: number;
  readonly minRows: number;
  readonly direction: number;
  /** What the leaf reduces the loss by as it is. */
  readonly uncut: number;
}

function rulesOf({ sums, bounds }: Cuttable, { bins, direction }: DrawnColumn, settings: TreesSettings): CutRules {
  const value = bestValue(sums.first, sums.second, settings.l2, bounds);
  return {
    sums,
    bounds,
    l2: l2Of(bins, settings),
    minRows: settings.minRowsPerLeaf,
    direction,
    uncut: reduction(sums.first, sums.second, settings.l2, value),
  };
}

export function l2Of({ kind }: Bins, { l2, categoryL2 }: TreesSettings): number {
  return kind === "number" ? l2 : l2 + categoryL2;
}

/** How much better two leaves are than one; 0 for a cut that is not allowed. Runs for every bin of every leaf. */
function gainOf(rules: CutRules, first: number, second: number, rows: number): number {
  const { sums, bounds, l2, minRows, direction, uncut } = rules;
  if (rows < minRows || sums.rows - rows < minRows) return 0;
  const otherFirst = sums.first - first;
  const otherSecond = sums.second - second;
  if (second < LEAST_SECOND || otherSecond < LEAST_SECOND) return 0;
  const value = bestValue(first, second, l2, bounds);
  const otherValue = bestValue(otherFirst, otherSecond, l2, bounds);
  if (direction * (otherValue - value) < 0) return 0;
  return reduction(first, second, l2, value) + reduction(otherFirst, otherSecond, l2, otherValue) - uncut;
}

/** Numbers in their order. */
const NATURAL_ORDER = Uint8Array.from({ length: 256 }, (_, bin) => bin);

function binOrders(histogram: Histogram, { bins, start }: DrawnColumn, settings: TreesSettings): Uint8Array[] {
  return bins.kind === "number"
    ? [NATURAL_ORDER.subarray(0, bins.count - 1)]
    : levelOrders(histogram, bins, start, settings);
}

/**
 * The levels from the one that asks for the highest value to the one that asks for the lowest, and the other way round:
 * one of the cuts of this order is the best of all ways to divide the levels (Fisher 1958). Levels of few rows are not
 * told apart, and no more than half of the others.
 */
function levelOrders(
  histogram: Histogram,
  bins: Bins,
  start: number,
  { minRowsPerLevel, categorySmoothing, maxSplitLevels }: TreesSettings,
): Uint8Array[] {
  const levels: { bin: number; slope: number }[] = [];
  for (let bin = 0; bin < bins.count - 1; bin++) {
    const { first, second, rows } = sumsAt(histogram, start + bin);
    if (rows >= minRowsPerLevel) levels.push({ bin, slope: first / (second + categorySmoothing) });
  }
  levels.sort((one, other) => one.slope - other.slope || one.bin - other.bin);
  const order = Uint8Array.from(levels, ({ bin }) => bin);
  const most = Math.min(maxSplitLevels, Math.ceil(order.length / 2));
  return [order.subarray(0, most), order.toReversed().subarray(0, most)];
}
