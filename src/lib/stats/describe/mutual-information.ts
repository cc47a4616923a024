import { chiSquareUpper } from "../distributions/chi-square.js";
import { shannonEntropy } from "./entropy.js";

export interface MutualInformation {
  /** In bits, without what chance alone would give (Miller & Madow 1955); 0 at least. */
  readonly bits: number;
  /** How probable so much would be if the two were independent (G test). */
  readonly p: number;
  readonly n: number;
}

/**
 * How much is known of one when the other is known, from counts of how often each category of the one (row) occurs with
 * each of the other (column). Undefined where either has a single category.
 */
export function mutualInformation(table: readonly (readonly number[])[]): MutualInformation | undefined {
  const rowSums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums = (table[0] ?? []).map((_, place) => table.reduce((sum, row) => sum + (row[place] ?? 0), 0));
  const [rows, columns] = [rowSums, columnSums].map((sums) => sums.filter((count) => count > 0).length);
  if (rows === undefined || columns === undefined || rows < 2 || columns < 2) return undefined;
  const n = rowSums.reduce((sum, count) => sum + count, 0);
  const bits = Math.max(0, shannonEntropy(rowSums) + shannonEntropy(columnSums) - shannonEntropy(table.flat()));
  const degreesOfFreedom = (rows - 1) * (columns - 1);
  return {
    bits: Math.max(0, bits - degreesOfFreedom / (2 * n * Math.LN2)),
    p: chiSquareUpper(2 * n * bits * Math.LN2, degreesOfFreedom),
    n,
  };
}
