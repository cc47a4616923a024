import type { RowOf, StagedTables } from "./columns.js";

export const MOVIELENS_TABLES = {
  /** One film's ids at MovieLens, IMDb and TMDb. */
  link: { movielens_id: "INTEGER", imdb_id: "VARCHAR", tmdb_id: "INTEGER" },
} as const satisfies StagedTables;

export type Link = RowOf<typeof MOVIELENS_TABLES.link>;
