import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal, withDuckDB } from "../core/duckdb.js";
import { plainRow, type Row, type Snapshot } from "./open-snapshot.js";

/** The answer to a question about some tables of a snapshot. */
export async function querySnapshot(snapshot: Snapshot, tables: readonly string[], sql: string): Promise<Row[]> {
  return withTables(snapshot, tables, async (connection) =>
    (await connection.runAndReadAll(sql)).getRowObjectsJS().map(plainRow),
  );
}

/** Lets `work` ask about tables of a snapshot by their names. */
export async function withTables<T>(
  { folder }: Snapshot,
  tables: readonly string[],
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  return withDuckDB({}, async (connection) => {
    for (const name of tables) {
      await connection.run(`CREATE VIEW ${identifier(name)} AS FROM ${literal(join(folder, `${name}.parquet`))}`);
    }
    return work(connection);
  });
}
