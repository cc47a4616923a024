import type { DuckDBConnection } from "@duckdb/node-api";
import { FILM_TYPES } from "../../contract/words.js";
import { literals, sqlFile } from "../../core/duckdb.js";

/** Makes the macros and table functions that statements use. */
export async function createMacros(connection: DuckDBConnection): Promise<void> {
  await connection.run(sqlFile(import.meta.url, "macros.sql"));
  await connection.run(`CREATE OR REPLACE MACRO is_film_type(title_type) AS title_type IN (${literals(FILM_TYPES)})`);
}
