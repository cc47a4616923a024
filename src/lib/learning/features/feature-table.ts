import type { CategoryFeature, Feature, NumberFeature } from "./feature.js";

/** What is known of many rows, column by column. */
export interface FeatureTable {
  readonly rows: number;
  readonly columns: readonly FeatureColumn[];
}

export type FeatureColumn = NumberColumn | CategoryColumn;

export interface NumberColumn extends NumberFeature {
  /** NaN where the number is not known. */
  readonly values: Float64Array;
}

export interface CategoryColumn extends CategoryFeature {
  /** Each row's position in the levels; -1 where the level is not known. */
  readonly codes: Int32Array;
}

export const NOT_KNOWN = -1;

/** A column of texts, with its levels in the order of their characters. */
export function categoryColumn(name: string, texts: readonly (string | null)[]): CategoryColumn {
  const levels = [...new Set(texts.filter((text) => text !== null))].sort();
  const codes = new Map(levels.map((level, code) => [level, code]));
  const codeOf = (text: string | null) => (text === null ? undefined : codes.get(text)) ?? NOT_KNOWN;
  return { name, kind: "category", levels, codes: Int32Array.from(texts, codeOf) };
}

/** A column of numbers; null is not known. */
export function numberColumn(name: string, numbers: ArrayLike<number | null>): NumberColumn {
  return { name, kind: "number", values: Float64Array.from(Array.from(numbers), (value) => value ?? Number.NaN) };
}

/** The rows at these positions, in this order. */
export function rowsAt({ columns }: FeatureTable, positions: ArrayLike<number>): FeatureTable {
  const rows = Int32Array.from(positions);
  return { rows: rows.length, columns: columns.map((column) => columnAt(column, rows)) };
}

function columnAt(column: FeatureColumn, rows: Int32Array): FeatureColumn {
  return column.kind === "number"
    ? { ...column, values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN) }
    : { ...column, codes: rows.map((row) => column.codes[row] ?? NOT_KNOWN) };
}

/** What a model learned from this table remembers of it. */
export function featuresOf(table: FeatureTable): Feature[] {
  checkTable(table);
  return table.columns.map((column) =>
    column.kind === "number"
      ? { name: column.name, kind: "number" }
      : { name: column.name, kind: "category", levels: column.levels },
  );
}

function checkTable({ rows, columns }: FeatureTable): void {
  const names = new Set<string>();
  for (const column of columns) {
    const { name } = column;
    const length = column.kind === "number" ? column.values.length : column.codes.length;
    if (names.has(name)) throw new RangeError(`two columns have the name ${name}; rename one of them`);
    if (length !== rows) throw new RangeError(`${name} has ${length} values where ${rows} are expected`);
    const infinite = column.kind === "number" ? column.values.findIndex((value) => Math.abs(value) === Infinity) : -1;
    if (infinite >= 0)
      throw new RangeError(`${name}: value ${infinite} is not finite; use NaN for a number that is not known`);
    names.add(name);
  }
}
