import { once } from "node:events";
import { createWriteStream, rmSync } from "node:fs";
import { finished } from "node:stream/promises";
import { identifier, literal, withDuckDB } from "../duckdb.js";

interface ValueOf {
  VARCHAR: string;
  INTEGER: number;
  BIGINT: number;
  DOUBLE: number;
  BOOLEAN: boolean;
  /** ISO date. */
  DATE: string;
  "VARCHAR[]": readonly string[];
  "INTEGER[]": readonly number[];
}

/** A staged table's columns in order, name to type. */
export type Columns = Readonly<Record<string, keyof ValueOf>>;

/** The rows that fit such columns. */
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: ValueOf[C[Name]] | null };

export interface StagedTable<C extends Columns> {
  /** Resolves when there is room for more: await it. */
  write(rows: readonly RowOf<C>[]): Promise<void>;
  /** Converts what was written into the Parquet file. */
  close(): Promise<void>;
}

const LIST_SEPARATOR = "\u001f";

/** Opens a Parquet file for writing. Rows travel as text, which DuckDB types and packs faster than an appender fills. */
export function createStagedTable<C extends Columns>(parquetPath: string, columns: C): StagedTable<C> {
  const textPath = `${parquetPath}.tsv`;
  const names = Object.keys(columns);
  const text = createWriteStream(textPath, { highWaterMark: 1 << 20 });

  return {
    async write(rows) {
      const lines = rows.map((row) => `${names.map((name) => field(row[name] ?? null)).join("\t")}\n`).join("");
      if (!text.write(lines)) await once(text, "drain");
    },
    async close() {
      text.end();
      await finished(text);
      await withDuckDB({ memoryLimit: "1GB" }, (connection) =>
        connection.run(copyStatement(textPath, parquetPath, columns)),
      );
      rmSync(textPath);
    },
  };
}

function field(value: string | number | boolean | readonly string[] | readonly number[] | null): string {
  if (value === null) return "";
  const text = Array.isArray(value) ? value.join(LIST_SEPARATOR) : String(value);
  return typeof value === "number" ? text : `"${text.replaceAll('"', '""')}"`;
}

function copyStatement(textPath: string, parquetPath: string, columns: Columns): string {
  const entries = Object.entries(columns);
  const read = entries.map(([name, type]) => `${literal(name)}: ${literal(type.endsWith("[]") ? "VARCHAR" : type)}`);
  const select = entries.map(([name, type]) => (type.endsWith("[]") ? listColumn(name, type) : identifier(name)));
  return `COPY (
    SELECT ${select.join(", ")}
    FROM read_csv(${literal(textPath)}, columns = {${read.join(", ")}}, auto_detect = false, header = false,
      delim = '\\t', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, max_line_size = 16000000)
  ) TO ${literal(parquetPath)} (FORMAT parquet, COMPRESSION zstd)`;
}

function listColumn(name: string, type: string): string {
  const column = identifier(name);
  return `CASE WHEN ${column} = '' THEN []::${type} ELSE string_split(${column}, chr(31))::${type} END AS ${column}`;
}
