import type { DuckDBConnection } from "@duckdb/node-api";
import { inTransaction, sqlFile } from "../../core/duckdb.js";
import { readFilmText } from "./film-text.js";
import { makeFilmTables } from "./read-makers.js";

/** Fills the table `film_features` anew. The tables that it makes on the way are temporary. */
export async function makeFeatures(
  connection: DuckDBConnection,
  { paysFrom }: { readonly paysFrom: number },
  scratchFile: string,
): Promise<void> {
  await makeFilmTables(connection, paysFrom);
  await readFilmText(connection, scratchFile);
  await inTransaction(connection, async () => {
    await connection.run("DELETE FROM film_features");
    await connection.run(sqlFile(import.meta.url, "film_features.sql"));
  });
}
