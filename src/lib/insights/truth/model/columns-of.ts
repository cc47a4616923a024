import type { Column } from "../../../stats/regression/column.js";

/** Zeros and ones. */
export function yesNo<T>(name: string, rows: readonly T[], isSo: (row: T) => boolean): Column {
  return { name, values: rows.map((row) => (isSo(row) ? 1 : 0)) };
}

/** A column of zeros and ones for each word except the one that others are compared with. */
export function comparedWith<T>(base: string, rows: readonly T[], wordOf: (row: T) => string): Column[] {
  const words = [...new Set(rows.map(wordOf))].filter((word) => word !== base).sort();
  return words.map((word) => yesNo(word, rows, (row) => wordOf(row) === word));
}
