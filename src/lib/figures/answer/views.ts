import { sqlFile } from "../../core/duckdb.js";

/** Views that answers share. Each may use those before it. */
export const VIEWS: readonly (readonly [name: string, sql: string])[] = [
  ["film", sqlFile(import.meta.url, "views/film.sql")],
  ["film_genre", sqlFile(import.meta.url, "views/film_genre.sql")],
  ["film_credit", sqlFile(import.meta.url, "views/film_credit.sql")],
  ["film_composer", sqlFile(import.meta.url, "views/film_composer.sql")],
  ["soundtrack", sqlFile(import.meta.url, "views/soundtrack.sql")],
  ["film_music", sqlFile(import.meta.url, "views/film_music.sql")],
  ["scored_film", sqlFile(import.meta.url, "views/scored_film.sql")],
  ["film_with_soundtrack", sqlFile(import.meta.url, "views/film_with_soundtrack.sql")],
  ["judged_film", sqlFile(import.meta.url, "views/judged_film.sql")],
  ["early_film_fact", sqlFile(import.meta.url, "views/early_film_fact.sql")],
  ["song", sqlFile(import.meta.url, "views/song.sql")],
  ["song_film", sqlFile(import.meta.url, "views/song_film.sql")],
];
