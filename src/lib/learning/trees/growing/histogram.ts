import type { Slopes } from "../objectives.js";
import type { BinnedColumn } from "./binned-table.js";
import type { Sums } from "./leaf-value.js";

/** Of each bin of each column, one after the other: the sums of the first and second slopes, and the rows. */
export type Histogram = Float64Array;

export const NUMBERS_PER_BIN = 3;

/** The slopes of some rows, one after the other, so that each column reads them in order. */
export interface RowSlopes extends Slopes {
  readonly rows: Int32Array;
}

export function histogramOf(columns: readonly BinnedColumn[], bins: number, slopes: RowSlopes): Histogram {
  const histogram = new Float64Array(bins * NUMBERS_PER_BIN);
  for (const column of columns) addColumn(histogram, column, slopes);
  return histogram;
}

function addColumn(histogram: Histogram, { codes, start }: BinnedColumn, { rows, first, second }: RowSlopes): void {
  for (let at = 0; at < rows.length; at++) {
    const place = (start + (codes[rows[at] ?? 0] ?? 0)) * NUMBERS_PER_BIN;
    histogram[place] = (histogram[place] ?? 0) + (first[at] ?? 0);
    histogram[place + 1] = (histogram[place + 1] ?? 0) + (second[at] ?? 0);
    histogram[place + 2] = (histogram[place + 2] ?? 0) + 1;
  }
}

/** What is left of a parent's histogram without one child is that of the other child. */
export function subtract(histogram: Histogram, child: Histogram): void {
  for (let place = 0; place < histogram.length; place++)
    histogram[place] = (histogram[place] ?? 0) - (child[place] ?? 0);
}

export function sumsAt(histogram: Histogram, bin: number): Sums {
  const at = bin * NUMBERS_PER_BIN;
  return { first: histogram[at] ?? 0, second: histogram[at + 1] ?? 0, rows: histogram[at + 2] ?? 0 };
}
