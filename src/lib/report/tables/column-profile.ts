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

/** How the values of a type become numbers, and are written again. Values of other types are words. */
const MEASURES = [
  {
    type: /^(BIGINT|INTEGER|DOUBLE|DECIMAL)/,
    number: (column: string) => `${column}::DOUBLE`,
    write: (value: number) => String(Number(value.toPrecision(10))),
  },
  {
    type: /^DATE$/,
    number: (column: string) => `epoch(${column})`,
    write: (value: number) => new Date(1000 * value).toISOString().slice(0, 10),
  },
] as const;

/** Keys say nothing by themselves, and lists have no order. */
const NOT_DESCRIBED = /^UUID$|\[\]$/;

/** Describes the columns of a table that the connection knows by name, in a few statements for all of them. */
export async function profileColumns(
  connection: DuckDBConnection,
  table: string,
  columns: readonly PublishedColumn[],
): Promise<ColumnProfile[]> {
  const from = identifier(table);
  const { all, extents } = await readExtents(connection, from, columns);
  const bars = await countBars(connection, from, extents);
  const words = await commonestWords(connection, from, extents);
  return extents.map(({ known, low, high, measure }, place) => ({
    unknown: all === 0 ? 0 : 1 - known / all,
    bars: high > low ? Array.from({ length: BARS }, (_, part) => bars.get(place)?.get(part) ?? 0) : [],
    range: measure === undefined ? "" : written(low, high, measure.write),
    common: [...(words.get(place) ?? [])].map(([word, count]) => ({ word, share: count / all })),
  }));
}

interface Extent {
  readonly column: string;
  readonly type: string;
  readonly measure: (typeof MEASURES)[number] | undefined;
  /** How many rows have a value. */
  readonly known: number;
  /** Of the finite values; not a number without any. */
  readonly low: number;
  readonly high: number;
}

async function readExtents(connection: DuckDBConnection, from: string, columns: readonly PublishedColumn[]) {
  const asked = columns.map(({ name, type }) => {
    const measure = MEASURES.find((known) => known.type.test(type));
    const column = identifier(name);
    const x = measure?.number(column) ?? "NULL::DOUBLE";
    const finite = `FILTER (isfinite(${x}))`;
    return { column, type, measure, sql: `count(${column}), min(${x}) ${finite}, max(${x}) ${finite}` };
  });
  const reader = await connection.runAndReadAll(
    `SELECT ${["count(*)", ...asked.map(({ sql }) => sql)].join(", ")} FROM ${from}`,
  );
  const [all = 0, ...values] = reader.getRows()[0]?.map((value) => (value === null ? Number.NaN : Number(value))) ?? [];
  const extents = asked.map(({ column, type, measure }, place): Extent => {
    const [known = 0, low = Number.NaN, high = Number.NaN] = values.slice(3 * place);
    return { column, type, measure, known, low, high };
  });
  return { all, extents };
}

/** By place of the column and part. */
async function countBars(connection: DuckDBConnection, from: string, extents: readonly Extent[]) {
  return countEach(
    connection,
    extents.map(({ column, measure, low, high }) => {
      if (measure === undefined || !(high > low)) return undefined;
      const part = `least(${BARS - 1}, floor((x - ${low}) / ${high - low} * ${BARS}))::INTEGER`;
      return `SELECT ${part} AS what, count(*) AS n FROM (SELECT ${measure.number(column)} AS x FROM ${from}) WHERE isfinite(x) GROUP BY what`;
    }),
    Number,
  );
}

/** By place of the column and word, the commonest first. */
async function commonestWords(connection: DuckDBConnection, from: string, extents: readonly Extent[]) {
  return countEach(
    connection,
    extents.map(({ column, type, measure }) => {
      if (measure !== undefined || NOT_DESCRIBED.test(type)) return undefined;
      return `SELECT ${column}::VARCHAR AS what, count(*) AS n FROM ${from} WHERE ${column} IS NOT NULL
              GROUP BY what ORDER BY n DESC, what LIMIT ${WORDS}`;
    }),
    String,
  );
}

/** Runs queries for `what` and `n` as one statement. Those that are undefined count nothing. */
async function countEach<T>(
  connection: DuckDBConnection,
  queries: readonly (string | undefined)[],
  read: (value: unknown) => T,
): Promise<ReadonlyMap<number, ReadonlyMap<T, number>>> {
  const counts = new Map<number, Map<T, number>>();
  const parts = queries.flatMap((sql, place) =>
    sql === undefined ? [] : [`SELECT ${place} AS place, what, n FROM (${sql})`],
  );
  if (parts.length === 0) return counts;
  const reader = await connection.runAndReadAll(`${parts.join(" UNION ALL ")} ORDER BY place, n DESC, what`);
  for (const [place, what, n] of reader.getRows()) {
    const known = counts.get(Number(place)) ?? new Map<T, number>();
    counts.set(Number(place), known.set(read(what), Number(n)));
  }
  return counts;
}

function written(low: number, high: number, write: (value: number) => string): string {
  if (!Number.isFinite(low)) return "";
  return high > low ? `${write(low)} to ${write(high)}` : write(low);
}
