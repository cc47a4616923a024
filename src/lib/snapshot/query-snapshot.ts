import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { plainRow, type Row } from "../contract/plain-row.js";
import { identifier, literal, withDuckDB } from "../core/duckdb.js";
import { tableInFile } from "./manifest.js";
import type { Snapshot } from "./open-snapshot.js";

/** Runs a query on the tables of a snapshot. */
export async function querySnapshot(snapshot: Snapshot, sql: string): Promise<Row[]> {
  return withTables(snapshot, async (connection) =>
    (await connection.runAndReadAll(sql)).getRowObjectsJS().map(plainRow),
  );
}

/** Lets `work` query the tables of a snapshot by their names. */
export async function withTables<T>(
  { folder, manifest }: Snapshot,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  return withDuckDB({}, async (connection) => {
    for (const { name } of manifest.files) {
      const table = identifier(tableInFile(name));
      await connection.run(`CREATE VIEW ${table} AS FROM ${literal(join(folder, name))}`);
    }
    return work(connection);
  });
}
