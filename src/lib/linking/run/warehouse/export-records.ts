import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, sqlFile } from "../../../core/duckdb.js";

/** Writes the films of an open warehouse in the form that linking reads. The same films give the same bytes. */
export async function exportFilms(connection: DuckDBConnection, file: string): Promise<void> {
  await connection.run(sqlFile(import.meta.url, "film_to_link.sql"));
  await connection.run(`COPY (SELECT * FROM film_to_link ORDER BY film_id) TO ${literal(file)} (FORMAT parquet)`);
}

/** Creates the view `release_to_link`: the releases of an open warehouse in the form that linking reads. */
export async function createReleaseView(connection: DuckDBConnection): Promise<void> {
  await connection.run(sqlFile(import.meta.url, "release_to_link.sql"));
}
