import type { RowOf } from "../staging/staged-table.js";

/**
 * A film as TMDb describes it. Money and running time of 0 mean that nobody knows, and are null here.
 * Several files of a delivery may describe one film; `origin` tells how fully: a `table` is a CSV, `details` are the
 * API's answer about one film, a `list` is a page of films with the little that such pages say of each.
 */
export const FILM = {
  origin: "VARCHAR",
  tmdb_id: "INTEGER",
  imdb_id: "VARCHAR",
  title: "VARCHAR",
  original_title: "VARCHAR",
  original_language: "VARCHAR",
  release_date: "DATE",
  release_year: "INTEGER",
  status: "VARCHAR",
  adult: "BOOLEAN",
  budget: "BIGINT",
  revenue: "BIGINT",
  runtime: "INTEGER",
  popularity: "DOUBLE",
  vote_average: "DOUBLE",
  vote_count: "INTEGER",
  collection: "VARCHAR",
  genres: "VARCHAR[]",
  production_companies: "VARCHAR[]",
  production_countries: "VARCHAR[]",
  spoken_languages: "VARCHAR[]",
  keywords: "VARCHAR[]",
} as const;

/** Who did what for a film: `cast` has characters in the order of billing, `crew` has departments and jobs. */
export const FILM_CREDIT = {
  tmdb_id: "INTEGER",
  kind: "VARCHAR",
  person_id: "INTEGER",
  name: "VARCHAR",
  department: "VARCHAR",
  job: "VARCHAR",
  character: "VARCHAR",
  billing: "INTEGER",
  credit_id: "VARCHAR",
} as const;

/** Other titles of a film: those that TMDb lists for a country, and the titles of its translations. */
export const FILM_ALTERNATIVE_TITLE = {
  tmdb_id: "INTEGER",
  title: "VARCHAR",
  country: "VARCHAR",
  language: "VARCHAR",
  kind: "VARCHAR",
} as const;

export const FILM_KEYWORD = {
  tmdb_id: "INTEGER",
  keyword_id: "INTEGER",
  keyword: "VARCHAR",
} as const;

export type Film = RowOf<typeof FILM>;
export type FilmCredit = RowOf<typeof FILM_CREDIT>;
export type FilmAlternativeTitle = RowOf<typeof FILM_ALTERNATIVE_TITLE>;
export type FilmKeyword = RowOf<typeof FILM_KEYWORD>;

/** All that one record of a file says: a CSV row or an API answer may hold several of these at once. */
export interface FilmRecord {
  /** What the record is about, for finding repetitions: `film 862`, `credits of film 862`. */
  readonly subject: string;
  readonly film?: Film;
  readonly credits?: readonly FilmCredit[];
  readonly alternativeTitles?: readonly FilmAlternativeTitle[];
  readonly keywords?: readonly FilmKeyword[];
}
