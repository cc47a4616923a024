import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, sqlFile } from "../duckdb.js";

/**
 * Compares what IMDb says of each title or person with what was loaded last. `load/<table>.digest.sql` fills new_digest;
 * `changed` gets the ids that differ. Nine of ten rows of a delivery are those of the delivery before.
 */
export async function findChangedContent(connection: DuckDBConnection, table: string): Promise<void> {
  await connection.run("CREATE OR REPLACE TEMP TABLE new_digest (id BIGINT, digest UBIGINT)");
  await connection.run(sqlFile(import.meta.url, `load/${table}.digest.sql`));
  await connection.run(`CREATE OR REPLACE TEMP TABLE changed AS
    SELECT
      coalesce(new_digest.id, known.id) AS id,
      new_digest.digest,
      known.id IS NULL AS is_new,
      new_digest.id IS NULL AS is_gone
    FROM new_digest
    FULL JOIN (SELECT id, digest FROM content_digest WHERE table_name = ${literal(table)}) AS known
      ON known.id = new_digest.id
    WHERE known.digest IS DISTINCT FROM new_digest.digest`);
  await connection.run("DROP TABLE new_digest");
}

/** Keeps what the next load compares with. */
export async function keepDigests(connection: DuckDBConnection, table: string): Promise<void> {
  await connection.run(`DELETE FROM content_digest
    WHERE table_name = ${literal(table)} AND id IN (SELECT id FROM changed WHERE NOT is_new)`);
  await connection.run(`INSERT INTO content_digest
    SELECT ${literal(table)}, id, digest FROM changed WHERE NOT is_gone`);
}
