import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, literals, sqlFile } from "../../../core/duckdb.js";
import { ALBUM_FORMATS, SHORT_FORMATS } from "../../compare/format.js";

/** Writes the films of an open warehouse in the form that linking reads. The same films give the same bytes. */
export async function exportFilms(connection: DuckDBConnection, file: string): Promise<void> {
  await connection.run(sqlFile(import.meta.url, "film_to_link.sql"));
  await connection.run(`COPY (SELECT * FROM film_to_link ORDER BY film_id) TO ${literal(file)} (FORMAT parquet)`);
}

/**
 * Creates the views `release_to_link`, the releases of an open warehouse in the form that linking reads, and
 * `release_with_songs`, which adds what the links of albums tell about singles.
 */
export async function createReleaseViews(connection: DuckDBConnection): Promise<void> {
  await connection.run(sqlFile(import.meta.url, "macros.sql"));
  await connection.run(`CREATE OR REPLACE TEMP MACRO is_short(formats) AS
    list_has_any(formats, [${literals(SHORT_FORMATS)}]) AND NOT list_has_any(formats, [${literals(ALBUM_FORMATS)}])`);
  await connection.run(sqlFile(import.meta.url, "release_to_link.sql"));
  await connection.run(sqlFile(import.meta.url, "single_song.sql"));
}
