import type { Columns, StagedTables } from "./columns.js";
import { DISCOGS_TABLES } from "./discogs.js";
import { IMDB_TABLES, type ImdbTable, type ImdbTableName } from "./imdb.js";
import { MOVIELENS_TABLES } from "./movielens.js";
import { SPOTIFY_TABLES } from "./spotify.js";
import { TMDB_TABLES } from "./tmdb.js";

/** The staged tables of each source: what reading produces and loading uses. */
export const STAGED_TABLES = {
  imdb: Object.fromEntries(IMDB_TABLES.map((table) => [table.name, columnsOf(table)])) as ImdbColumns,
  tmdb: TMDB_TABLES,
  movielens: MOVIELENS_TABLES,
  discogs: DISCOGS_TABLES,
  spotify: SPOTIFY_TABLES,
} as const satisfies Readonly<Record<string, StagedTables>>;

/** The sources that have staged tables. */
export type StagedSource = keyof typeof STAGED_TABLES;

/** `fromEntries` loses the names. */
type ImdbColumns = Readonly<Record<ImdbTableName, Columns>>;

function columnsOf({ columns }: ImdbTable): Columns {
  return Object.fromEntries(columns.map(({ name, kind }) => [name, kind.type]));
}
