import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, sqlFile } from "../../../core/duckdb.js";

/** Writes the films of an open warehouse as linking reads them: the same films give the same bytes. */
export async function exportFilms(connection: DuckDBConnection, file: string): Promise<void> {
  await connection.run(sqlFile(import.meta.url, "film_to_link.sql"));
  await connection.run(`COPY (SELECT * FROM film_to_link ORDER BY film_id) TO ${literal(file)} (FORMAT parquet)`);
}

/** Lets an open warehouse show its releases as linking reads them, in the view `release_to_link`. */
export async function createReleaseView(connection: DuckDBConnection): Promise<void> {
  await connection.run(sqlFile(import.meta.url, "release_to_link.sql"));
}
