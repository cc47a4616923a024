import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { literal, withDuckDB } from "../../core/duckdb.js";

/** How many rows each Parquet file of a folder holds, by the name of its table. */
export async function countStagedRows(folder: string): Promise<Record<string, number>> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".parquet"));
  if (files.length === 0) return {};
  const pattern = literal(join(folder, "*.parquet"));
  const sql = `SELECT file_name, num_rows FROM parquet_file_metadata(${pattern}) ORDER BY file_name`;
  return withDuckDB({ threads: 1 }, async (connection) => {
    const rows = (await connection.runAndReadAll(sql)).getRows();
    return Object.fromEntries(rows.map(([file, count]) => [basename(String(file), ".parquet"), Number(count)]));
  });
}
