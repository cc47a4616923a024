import type { Feature } from "../../features/feature.js";
import type { FeatureTable } from "../../features/feature-table.js";
import { columnValues } from "../../features/table-values.js";
import { type Bins, binned, binsOf } from "./bins.js";

/** A table of which only the bins are left: a byte for each value. */
export interface BinnedTable {
  readonly rows: number;
  readonly columns: readonly BinnedColumn[];
}

export interface BinnedColumn {
  readonly bins: Bins;
  readonly codes: Uint8Array;
  /** Where the bins of this column start among those of all columns. */
  readonly start: number;
}

/** With bins that suit the table. */
export function binTable(features: readonly Feature[], table: FeatureTable, maxBins: number): BinnedTable {
  let next = 0;
  const columns = features.map((feature) => {
    const values = columnValues(feature, table);
    const bins = binsOf(feature, values, maxBins);
    const start = next;
    next += bins.count;
    return { bins, codes: binned(values, bins), start };
  });
  return { rows: table.rows, columns };
}

/** With the bins of another table. */
export function binLike({ columns }: BinnedTable, features: readonly Feature[], table: FeatureTable): BinnedTable {
  return {
    rows: table.rows,
    columns: features.flatMap((feature, place) => {
      const column = columns[place];
      return column === undefined ? [] : { ...column, codes: binned(columnValues(feature, table), column.bins) };
    }),
  };
}
