import type { DuckDBConnection } from "@duckdb/node-api";
import { plainRow, type Row } from "../../contract/plain-row.js";
import { sqlFile } from "../../core/duckdb.js";
import type { FilmFacts } from "../features/film-feature.js";
import type { Film, KnownFilm } from "../training/film.js";

/** All films with a date of release, by date; the takings of some are known. */
export async function readFilms(connection: DuckDBConnection): Promise<(Film | KnownFilm)[]> {
  const leaks = await rowsOf(connection, sqlFile(import.meta.url, "film_leak.sql"));
  const leakedOf = new Map(leaks.map(({ title_key, ...leaked }) => [title_key, leaked]));
  const films = await rowsOf(connection, sqlFile(import.meta.url, "film_with_money.sql"));
  return films.map((film) => filmOf(film, leakedOf.get(film.title_key ?? null) ?? {}));
}

export function isKnown(film: Film | KnownFilm): film is KnownFilm {
  return "money" in film;
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJS().map(plainRow);
}

function filmOf(
  { title_key, title_id, title, release_date, revenue, since, ...facts }: Row,
  leaked: Row,
): Film | KnownFilm {
  const { budget } = facts;
  const film = {
    key: String(title_key),
    id: String(title_id),
    title: String(title),
    date: String(release_date),
    since: String(since),
    // All lists of features hold texts.
    facts: facts as FilmFacts,
  };
  if (typeof budget !== "number" || typeof revenue !== "number") return film;
  return { ...film, money: { budget, revenue }, leaked: leaked as FilmFacts };
}
