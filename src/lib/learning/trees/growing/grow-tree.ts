import { rounded } from "../../rounded.js";
import type { Slopes } from "../objectives.js";
import type { TreesSettings } from "../settings.js";
import type { Cuttable, DrawnColumn } from "./cut-column.js";
import { type FoundSplit, findSplit, type SplitSide } from "./find-split.js";
import type { GrownTree } from "./grown-tree.js";
import { type Histogram, histogramOf, subtract } from "./histogram.js";
import { type Bounds, bestValue, type Sums, UNBOUNDED } from "./leaf-value.js";

/** What a tree is grown from. */
export interface Soil {
  readonly columns: readonly DrawnColumn[];
  /** How many bins there are in all columns, drawn or not. */
  readonly bins: number;
  readonly slopes: Slopes;
  /** The rows drawn for the tree, from the first to the last; they are put into the order of the leaves. */
  readonly rows: Int32Array;
  readonly settings: TreesSettings;
}

/** Cuts the leaf with the most to gain in two, again and again, while there is anything to gain. */
export function growTree(soil: Soil): GrownTree {
  const root = rootOf(soil);
  const leaves = [root];
  while (leaves.length < soil.settings.maxLeaves) {
    const place = mostToGain(leaves);
    const leaf = leaves[place];
    if (leaf?.split === undefined) break;
    const [left, right] = cut(leaf, leaf.split, soil);
    leaf.children = [left, right];
    leaves.splice(place, 1, left, right);
  }
  return grown(root, soil.settings.learningRate);
}

interface Growing extends Cuttable {
  /** The rows of the leaf, a part of those drawn. */
  readonly rows: Int32Array;
  readonly value: number;
  /** How the leaf would best be cut. */
  readonly split: FoundSplit | undefined;
  children?: readonly [Growing, Growing];
}

function rootOf(soil: Soil): Growing {
  const { rows, settings } = soil;
  const sums = sumsOf(soil);
  const value = bestValue(sums.first, sums.second, settings.l2, UNBOUNDED);
  return growing({ sums, value }, rows, histogramOfRows(rows, soil), UNBOUNDED, soil);
}

function sumsOf({ rows, slopes }: Soil): Sums {
  let [first, second] = [0, 0];
  for (const row of rows) {
    first += slopes.first[row] ?? 0;
    second += slopes.second[row] ?? 0;
  }
  return { first, second, rows: rows.length };
}

function growing({ sums, value }: SplitSide, rows: Int32Array, histogram: Histogram, bounds: Bounds, soil: Soil) {
  const leaf = { histogram, sums, bounds };
  return { ...leaf, rows, value, split: findSplit(leaf, soil.columns, soil.settings) };
}

function histogramOfRows(rows: Int32Array, { columns, bins, slopes }: Soil): Histogram {
  const [first, second] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  for (let at = 0; at < rows.length; at++) {
    first[at] = slopes.first[rows[at] ?? 0] ?? 0;
    second[at] = slopes.second[rows[at] ?? 0] ?? 0;
  }
  return histogramOf(columns, bins, { rows, first, second });
}

function mostToGain(leaves: readonly Growing[]): number {
  let best = 0;
  for (const [place, { split }] of leaves.entries())
    if ((split?.gain ?? 0) > (leaves[best]?.split?.gain ?? 0)) best = place;
  return best;
}

/** Counts only the smaller side: the larger one is what remains of the parent. */
function cut(leaf: Growing, split: FoundSplit, soil: Soil): [Growing, Growing] {
  const { histogram, bounds } = leaf;
  const middle = partition(leaf.rows, split);
  const [leftRows, rightRows] = [leaf.rows.subarray(0, middle), leaf.rows.subarray(middle)];
  const isLeftSmaller = leftRows.length < rightRows.length;
  const smaller = histogramOfRows(isLeftSmaller ? leftRows : rightRows, soil);
  subtract(histogram, smaller);
  const [leftHistogram, rightHistogram] = isLeftSmaller ? [smaller, histogram] : [histogram, smaller];
  const [leftBounds, rightBounds] = boundsOf(split, bounds);
  return [
    growing(split.left, leftRows, leftHistogram, leftBounds, soil),
    growing(split.right, rightRows, rightHistogram, rightBounds, soil),
  ];
}

/** Puts the rows that go left before the others, both in their order; returns how many those are. */
function partition(rows: Int32Array, { column, goesLeft }: FoundSplit): number {
  const right = new Int32Array(rows.length);
  let [lefts, rights] = [0, 0];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (goesLeft[column.codes[row] ?? 0] === 1) rows[lefts++] = row;
    else right[rights++] = row;
  }
  rows.set(right.subarray(0, rights), lefts);
  return lefts;
}

/** Below a cut of a monotone feature, all values of one side stay on their side of the middle. */
function boundsOf({ column, left, right }: FoundSplit, bounds: Bounds): [Bounds, Bounds] {
  const middle = (left.value + right.value) / 2;
  if (column.direction > 0)
    return [
      { ...bounds, high: middle },
      { ...bounds, low: middle },
    ];
  if (column.direction < 0)
    return [
      { ...bounds, low: middle },
      { ...bounds, high: middle },
    ];
  return [bounds, bounds];
}

function grown({ children, split, value, rows }: Growing, learningRate: number): GrownTree {
  if (children === undefined || split === undefined) return { value: rounded(learningRate * value), rows: rows.length };
  return {
    feature: split.column.feature,
    goesLeft: split.goesLeft,
    rows: rows.length,
    left: grown(children[0], learningRate),
    right: grown(children[1], learningRate),
  };
}
