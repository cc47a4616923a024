import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier } from "../../core/duckdb.js";
import type { PublishedColumn } from "./published-table.js";

/** How the values of a column are spread. */
export interface ColumnProfile {
  /** Share of the rows without a value. */
  readonly unknown: number;
  /** How many values lie in each of the equal parts from the least to the greatest; empty for words. */
  readonly bars: readonly number[];
  readonly range: string;
  /** The commonest words with their share of the rows. */
  readonly common: readonly { readonly word: string; readonly share: number }[];
}

const BARS = 12;
const WORDS = 3;

const MEASURED = /^(BIGINT|INTEGER|DOUBLE|DECIMAL)/;

/** Describes a column of a table that the connection knows by name. */
export async function profileColumn(
  connection: DuckDBConnection,
  table: string,
  { name, type }: PublishedColumn,
): Promise<ColumnProfile> {
  const [from, column] = [identifier(table), identifier(name)];
  const [[all = 0, known = 0] = []] = await numbers(connection, `SELECT count(*), count(${column}) FROM ${from}`);
  const unknown = all === 0 ? 0 : 1 - known / all;
  const nothing = { unknown, bars: [], range: "", common: [] };
  if (known === 0 || type === "UUID" || type.endsWith("[]")) return nothing;
  if (MEASURED.test(type)) return { ...nothing, ...(await spread(connection, from, `${column}::DOUBLE`)) };
  if (type === "DATE") return { ...nothing, ...(await spread(connection, from, `epoch(${column})`, isoDay)) };
  return { ...nothing, common: await commonest(connection, from, column, all) };
}

async function spread(
  connection: DuckDBConnection,
  from: string,
  value: string,
  write: (value: number) => string = String,
) {
  const finite = `FROM (SELECT ${value} AS x FROM ${from}) WHERE isfinite(x)`;
  const [[low = Number.NaN, high = Number.NaN] = []] = await numbers(connection, `SELECT min(x), max(x) ${finite}`);
  if (!(high > low)) return Number.isFinite(low) ? { range: write(low) } : {};
  const part = `least(${BARS - 1}, floor((x - ${low}) / ${high - low} * ${BARS}))::INTEGER`;
  const counted = await numbers(connection, `SELECT ${part}, count(*) ${finite} GROUP BY ALL`);
  const counts = new Map(counted.map(([place = 0, count = 0]) => [place, count]));
  return {
    bars: Array.from({ length: BARS }, (_, place) => counts.get(place) ?? 0),
    range: `${write(rounded(low))} to ${write(rounded(high))}`,
  };
}

async function commonest(connection: DuckDBConnection, from: string, column: string, all: number) {
  const reader = await connection.runAndReadAll(
    `SELECT ${column}::VARCHAR AS word, count(*)::DOUBLE AS n FROM ${from} WHERE ${column} IS NOT NULL
     GROUP BY word ORDER BY n DESC, word LIMIT ${WORDS}`,
  );
  return reader.getRows().map(([word, n]) => ({ word: String(word), share: Number(n) / all }));
}

async function numbers(connection: DuckDBConnection, sql: string): Promise<number[][]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRows().map((row) => row.map((value) => (value === null ? Number.NaN : Number(value))));
}

function isoDay(seconds: number): string {
  return new Date(1000 * seconds).toISOString().slice(0, 10);
}

function rounded(value: number): number {
  return Number(value.toPrecision(10));
}
