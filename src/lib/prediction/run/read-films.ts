import type { DuckDBConnection } from "@duckdb/node-api";
import { plainRow, type Row } from "../../contract/plain-row.js";
import { sqlFile } from "../../core/duckdb.js";
import type { FilmFacts } from "../features/film-feature.js";
import type { Film, KnownFilm } from "../training/film.js";

/** All films with a date of release, by date; money is known of some. */
export async function readFilms(connection: DuckDBConnection): Promise<(Film | KnownFilm)[]> {
  const reader = await connection.runAndReadAll(sqlFile(import.meta.url, "film_with_money.sql"));
  return reader.getRowObjectsJS().map((row) => filmOf(plainRow(row)));
}

export function isKnown(film: Film | KnownFilm): film is KnownFilm {
  return "money" in film;
}

function filmOf({ title_key, release_date, known_revenue, ...facts }: Row): Film | KnownFilm {
  const { budget } = facts;
  const film = { key: String(title_key), date: String(release_date), facts: facts as FilmFacts };
  if (typeof budget !== "number" || typeof known_revenue !== "number") return film;
  return { ...film, money: { budget, revenue: known_revenue } };
}
