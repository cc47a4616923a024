import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal, withDuckDB } from "../../core/duckdb.js";
import { InputError } from "../../core/errors.js";
import type { Film, Release } from "../records.js";
import { FILM_COLUMNS, filmOfRow, RELEASE_COLUMNS, releaseOfRow, songsOfRow, type TextRow } from "./records-of-rows.js";

export async function countRecords(file: string): Promise<number> {
  return withDuckDB({}, async (connection) => {
    const result = await connection.runAndReadAll(`SELECT count(*) FROM ${rowsIn(file)}`);
    return Number(result.getRows()[0]?.[0]);
  });
}

/** A range of rows, including the first and excluding the last. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Cuts rows into this many slices of the same size, except for the last; there is always at least one. */
export function slicesOf(total: number, count: number): RowRange[] {
  const size = Math.max(1, Math.ceil(total / Math.max(1, count)));
  const slices = Math.max(1, Math.ceil(total / size));
  return Array.from({ length: slices }, (_, slice) => ({
    from: slice * size,
    to: Math.min(total, (slice + 1) * size),
  }));
}

const ALL_ROWS: RowRange = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** Visits the releases in a CSV or Parquet file one by one. */
export async function eachRelease(
  file: string,
  visit: (release: Release) => void | Promise<void>,
  rows = ALL_ROWS,
): Promise<void> {
  const columns = [...RELEASE_COLUMNS, "songs"] as const;
  await eachRow(file, columns, { required: 2, rows }, (row) => visit({ ...releaseOfRow(row), ...songsOfRow(row) }));
}

/** Visits the films in a CSV or Parquet file one by one. */
export async function eachFilm(file: string, visit: (film: Film) => void, rows = ALL_ROWS): Promise<void> {
  await eachRow(file, FILM_COLUMNS, { required: 2, rows }, (row) => visit(filmOfRow(row, file)));
}

/**
 * Visits all rows as text. Columns that the file lacks are empty, but the required ones, which come first, must exist.
 */
export async function eachRow<Column extends string>(
  file: string,
  columns: readonly Column[],
  { required, rows: { from, to } = ALL_ROWS }: { readonly required: number; readonly rows?: RowRange },
  visit: (row: TextRow<Column>) => void | Promise<void>,
): Promise<void> {
  await withDuckDB({ threads: 1 }, async (connection) => {
    const types = await columnTypes(file, connection);
    requireColumns(file, columns, required, types);
    // Reading empty texts for the others takes as long as reading any.
    const present = columns.filter((column) => types.has(column));
    const select = present.map((column) => textOf(column, types.get(column))).join(", ");
    const result = await connection.stream(`SELECT ${select} FROM ${rowsIn(file)} OFFSET ${from} LIMIT ${to - from}`);
    for (
      let chunk = await result.fetchChunk();
      chunk !== null && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      // The query asks for each column as text, in this order.
      const found = chunk.getColumns() as string[][];
      const texts = columns.map((column) => found[present.indexOf(column)] ?? []);
      const { rowCount } = chunk;
      for (let row = 0; row < rowCount; row++) {
        const visited = visit(rowOf(columns, texts, row));
        if (visited !== undefined) await visited;
      }
    }
  });
}

function rowOf<Column extends string>(
  columns: readonly Column[],
  texts: readonly (readonly string[])[],
  row: number,
): TextRow<Column> {
  const record: Partial<Record<Column, string>> = {};
  for (const [at, column] of columns.entries()) record[column] = texts[at]?.[row] ?? "";
  // All columns are set now.
  return record as TextRow<Column>;
}

function requireColumns(
  file: string,
  columns: readonly string[],
  required: number,
  found: ReadonlyMap<string, string>,
): void {
  const missing = columns.slice(0, required).find((column) => !found.has(column));
  if (missing === undefined) return;
  throw new InputError(`has no column ${missing}`, {
    file,
    value: [...found.keys()].join(","),
    remedy: `name the columns ${columns.join(",")}`,
  });
}

async function columnTypes(file: string, connection: DuckDBConnection): Promise<Map<string, string>> {
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${rowsIn(file)}`);
  return new Map(described.getRows().map(([name, type]) => [String(name), String(type)]));
}

function textOf(column: string, type: string | undefined): string {
  if (type === undefined) return "''";
  const name = identifier(column);
  return type.endsWith("[]") ? `coalesce(array_to_string(${name}, '|'), '')` : `coalesce(${name}::VARCHAR, '')`;
}

/** The rows of a CSV or Parquet file, for the FROM of a query. */
export function rowsIn(file: string): string {
  if (file.endsWith(".parquet")) return `read_parquet(${literal(file)})`;
  return `read_csv(${literal(file)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', max_line_size = 16000000)`;
}
