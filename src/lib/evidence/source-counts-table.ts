import { literal, sqlFile, withDuckDB } from "../duckdb.js";
import type { SourceCount } from "./source-counts.js";

/** Writes the counts as a sorted Parquet file: the same counts give the same bytes. */
export async function writeSourceCounts(counts: readonly SourceCount[], parquetPath: string): Promise<void> {
  const rows = counts.map(
    ({ source, delivery, kind, files, read, kept, rejected }) =>
      `(${[literal(source), literal(delivery), literal(kind), files, read, kept, rejected].join(", ")})`,
  );
  await withDuckDB({}, async (connection) => {
    await connection.run(`CREATE TABLE counts (source VARCHAR, delivery VARCHAR, kind VARCHAR, files BIGINT,
      read BIGINT, kept BIGINT, rejected BIGINT)`);
    await connection.run(`INSERT INTO counts VALUES ${rows.join(", ")}`);
    await connection.run(
      `COPY (${sqlFile(import.meta.url, "source_counts.sql")}) TO ${literal(parquetPath)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  });
}
