import type { JS } from "@duckdb/node-api";

export type Row = Readonly<Record<string, Value>>;

/** Counts are numbers and dates ISO text, so that notebooks, JSON and charts take them as they are. */
export type Value = null | boolean | number | string | readonly Value[];

/** A row from DuckDB, converted to values that JSON knows. */
export function plainRow(row: Record<string, JS>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

function plain(value: JS): Value {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === "object") throw new TypeError(`no row holds a ${value.constructor.name}`);
  return value;
}
