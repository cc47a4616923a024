import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../core/duckdb.js";
import type { SourceCount } from "./source-counts.js";

/** Writes the counts to the table `source_counts`. */
export async function createSourceCounts(connection: DuckDBConnection, counts: readonly SourceCount[]): Promise<void> {
  await connection.run(`CREATE TABLE source_counts (source VARCHAR, delivery DATE, kind VARCHAR, files BIGINT,
    read BIGINT, kept BIGINT, rejected BIGINT)`);
  const rows = counts.map(
    ({ source, delivery, kind, files, read, kept, rejected }) =>
      `(${[literal(source), literal(delivery), literal(kind), files, read, kept, rejected].join(", ")})`,
  );
  if (rows.length > 0) await connection.run(`INSERT INTO source_counts VALUES ${rows.join(", ")}`);
}
