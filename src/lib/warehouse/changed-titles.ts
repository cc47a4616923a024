import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, sqlFile } from "../duckdb.js";

/**
 * Loads a table of many rows a title by touching only the titles whose staged rows differ from those loaded before.
 * `load/<table>.digest.sql` fills new_digest; `load/<table>.sql` inserts the rows of the titles in title_to_load.
 */
export async function loadChangedTitles(connection: DuckDBConnection, table: string): Promise<void> {
  const known = `SELECT title_key, digest FROM content_digest WHERE table_name = ${literal(table)}`;
  const statements = [
    "CREATE OR REPLACE TEMP TABLE new_digest (title_key UUID, tconst VARCHAR, digest UBIGINT)",
    sqlFile(import.meta.url, `load/${table}.digest.sql`),
    `CREATE OR REPLACE TEMP TABLE title_to_load AS
      SELECT new_digest.title_key, tconst
      FROM new_digest
      LEFT JOIN (${known}) AS known ON known.title_key = new_digest.title_key
      WHERE known.digest IS DISTINCT FROM new_digest.digest`,
    `CREATE OR REPLACE TEMP TABLE title_to_clear AS
      SELECT known.title_key
      FROM (${known}) AS known
      LEFT JOIN new_digest ON new_digest.title_key = known.title_key
      WHERE known.digest IS DISTINCT FROM new_digest.digest`,
    `DELETE FROM ${table} WHERE source <> 'tmdb' AND title_key IN (SELECT title_key FROM title_to_clear)`,
    sqlFile(import.meta.url, `load/${table}.sql`),
    `DELETE FROM content_digest
      WHERE table_name = ${literal(table)} AND title_key IN (SELECT title_key FROM title_to_clear)`,
    `INSERT INTO content_digest
      SELECT ${literal(table)}, new_digest.title_key, digest
      FROM new_digest
      JOIN title_to_load ON title_to_load.title_key = new_digest.title_key`,
    "DROP TABLE new_digest",
  ];
  for (const statement of statements) await connection.run(statement);
}
