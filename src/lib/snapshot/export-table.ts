import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal } from "../core/duckdb.js";

/** Writes rows in the order of their key, which makes the bytes a function of the rows alone. Returns their number. */
export async function exportTable(
  connection: DuckDBConnection,
  table: { readonly from: string; readonly key: readonly string[] },
  parquetPath: string,
): Promise<number> {
  const order = table.key.map((column) => `${identifier(column)} NULLS FIRST`).join(", ");
  const result = await connection.runAndReadAll(
    `COPY (SELECT * FROM ${table.from} ORDER BY ${order}) TO ${literal(parquetPath)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  return Number(result.getRows()[0]?.[0]);
}
