import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal } from "../core/duckdb.js";
import type { PublishedTable } from "./published-tables.js";

/**
 * Writes rows in the order of their key, so that the bytes depend only on the rows. Tables without a key are already in
 * order. Returns the number of rows.
 */
export async function exportTable(
  connection: DuckDBConnection,
  { name, key }: PublishedTable,
  parquetPath: string,
): Promise<number> {
  const order = key.map((column) => `${identifier(column)} NULLS FIRST`).join(", ");
  const rows = `FROM ${identifier(name)}${order === "" ? "" : ` ORDER BY ${order}`}`;
  const result = await connection.runAndReadAll(
    `COPY (${rows}) TO ${literal(parquetPath)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  return Number(result.getRows()[0]?.[0]);
}
