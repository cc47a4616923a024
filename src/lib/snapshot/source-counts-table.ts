import type { DuckDBConnection } from "@duckdb/node-api";
import { SNAPSHOT_TABLES } from "../contract/snapshot-tables.js";
import { literal } from "../core/duckdb.js";
import { createTable } from "../warehouse/schema/create-table.js";
import type { SourceCount } from "./source-counts.js";

/** Writes the counts to the table `source_counts`. */
export async function createSourceCounts(connection: DuckDBConnection, counts: readonly SourceCount[]): Promise<void> {
  await connection.run(createTable(SNAPSHOT_TABLES.source_counts));
  const rows = counts.map(
    ({ source, delivery, kind, files, read, kept, rejected }) =>
      `(${[literal(source), literal(delivery), literal(kind), files, read, kept, rejected].join(", ")})`,
  );
  if (rows.length > 0) await connection.run(`INSERT INTO source_counts VALUES ${rows.join(", ")}`);
}
