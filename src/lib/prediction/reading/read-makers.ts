import type { DuckDBConnection } from "@duckdb/node-api";
import { plainRow } from "../../contract/plain-row.js";
import { sqlFile } from "../../core/duckdb.js";
import type { FactValue } from "../features/film-feature.js";
import type { Maker, MakerRole } from "../features/maker.js";

/** Makes the temporary tables `film_to_predict`, `film_maker` and `film_music`. */
export async function makeFilmTables(connection: DuckDBConnection, paysFrom: number): Promise<void> {
  await connection.run(`SET VARIABLE pays_from = ${paysFrom}`);
  await connection.run(sqlFile(import.meta.url, "film_to_predict.sql"));
  await connection.run(sqlFile(import.meta.url, "film_maker.sql"));
  await connection.run(sqlFile(import.meta.url, "film_music.sql"));
}

/** Everybody in `film_maker`, in each role those of most films first. */
export async function readMakers(connection: DuckDBConnection): Promise<Maker[]> {
  const reader = await connection.runAndReadAll(sqlFile(import.meta.url, "maker_today.sql"));
  return reader
    .getRowObjectsJS()
    .map(plainRow)
    .map(({ role, name, films, takings, hit_rate, albums, electronic, genre }) => ({
      // The query has no other roles, and no lists.
      role: role as MakerRole,
      name: String(name),
      facts: {
        [`${role}_films`]: films as FactValue,
        [`${role}_takings`]: takings as FactValue,
        [`${role}_hit_rate`]: hit_rate as FactValue,
        ...(role === "composer" && {
          composer_albums: albums as FactValue,
          composer_electronic: electronic as FactValue,
          composer_genre: genre as FactValue,
        }),
      },
    }));
}
