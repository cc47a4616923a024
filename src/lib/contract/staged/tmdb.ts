import type { RowOf, StagedTables } from "./columns.js";

export const TMDB_TABLES = {
  /**
   * A film as TMDb describes it. Amounts of money and running times of 0 are unknown, so they are null here. Several
   * files of a delivery may describe the same film, and `origin` tells in how much detail: `table` is a CSV, `details`
   * is the API's answer about one film, and `list` is a page of films, which says little about each.
   */
  film: {
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
    overview: "VARCHAR",
    collection: "VARCHAR",
    genres: "VARCHAR[]",
    production_companies: "VARCHAR[]",
    production_countries: "VARCHAR[]",
    spoken_languages: "VARCHAR[]",
    keywords: "VARCHAR[]",
  },

  /** Who did what on a film: `cast` has characters in the order of billing, `crew` has departments and jobs. */
  film_credit: {
    tmdb_id: "INTEGER",
    kind: "VARCHAR",
    person_id: "INTEGER",
    name: "VARCHAR",
    department: "VARCHAR",
    job: "VARCHAR",
    character: "VARCHAR",
    billing: "INTEGER",
    credit_id: "VARCHAR",
  },

  /** Other titles of a film: those that TMDb lists for a country, and the titles of its translations. */
  film_alternative_title: {
    tmdb_id: "INTEGER",
    title: "VARCHAR",
    country: "VARCHAR",
    language: "VARCHAR",
    kind: "VARCHAR",
  },

  film_keyword: {
    tmdb_id: "INTEGER",
    keyword_id: "INTEGER",
    keyword: "VARCHAR",
  },
} as const satisfies StagedTables;

export type Film = RowOf<typeof TMDB_TABLES.film>;
export type FilmCredit = RowOf<typeof TMDB_TABLES.film_credit>;
export type FilmAlternativeTitle = RowOf<typeof TMDB_TABLES.film_alternative_title>;
export type FilmKeyword = RowOf<typeof TMDB_TABLES.film_keyword>;
