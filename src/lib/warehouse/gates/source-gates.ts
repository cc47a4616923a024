import { sqlFile } from "../../core/duckdb.js";
import type { Gate } from "./gate.js";

/** A table of the warehouse that has one row for each staged row. */
interface Counted {
  readonly table: string;
  /** The rows that come from the source. */
  readonly rows: string;
  readonly staged: string;
}

const COUNTED: readonly Counted[] = [
  {
    table: "dim_title",
    rows: "(SELECT DISTINCT title_key FROM dim_title WHERE is_current AND imdb_id IS NOT NULL)",
    staged: "imdb_title_basics",
  },
  {
    table: "dim_person",
    rows: "dim_person WHERE is_described AND person_id LIKE 'imdb:%'",
    staged: "imdb_name_basics",
  },
  {
    table: "dim_release",
    rows: "(SELECT DISTINCT release_key FROM dim_release WHERE is_current)",
    staged: "discogs_release",
  },
  { table: "dim_master", rows: "dim_master WHERE is_described", staged: "discogs_master" },
  { table: "dim_artist", rows: "dim_artist WHERE is_described", staged: "discogs_artist" },
];

/** Rows of a source that refer to a title or release which the source does not list. They can't be loaded. */
export interface Homeless {
  readonly staged: string;
  readonly column: string;
  readonly home: string;
  readonly homeColumn: string;
}

export const HOMELESS: readonly Homeless[] = [
  homeless("imdb_title_ratings", "tconst", "imdb_title_basics", "tconst"),
  homeless("imdb_title_akas", "titleId", "imdb_title_basics", "tconst"),
  homeless("imdb_title_principals", "tconst", "imdb_title_basics", "tconst"),
  homeless("imdb_title_crew", "tconst", "imdb_title_basics", "tconst"),
  homeless("imdb_title_episode", "tconst", "imdb_title_basics", "tconst"),
  homeless("tmdb_film_keyword", "tmdb_id", "tmdb_film", "tmdb_id"),
  homeless("discogs_release_artist", "release_id", "discogs_release", "release_id"),
  homeless("discogs_release_track", "release_id", "discogs_release", "release_id"),
];

/** Compares the warehouse with what the sources delivered, and each delivery with the one before. */
export const SOURCE_GATES: readonly Gate[] = [
  ...COUNTED.map(countGate),
  {
    name: "count.fact_ratings",
    severity: "blocking",
    sql: `SELECT loaded, delivered
      FROM (SELECT count(DISTINCT title_key) AS loaded FROM fact_ratings)
      CROSS JOIN (SELECT count(*) AS delivered FROM imdb_title_ratings SEMI JOIN imdb_title_basics USING (tconst))
      WHERE loaded <> delivered`,
    threshold: 0,
    why: "every rating of a known title is loaded exactly once",
  },
  ...HOMELESS.map(homelessGate),
  {
    name: "count.read_is_kept_and_rejected",
    severity: "blocking",
    sql: "SELECT * FROM delivered_file WHERE read <> kept + rejected",
    threshold: 0,
    why: "a row that was neither kept nor rejected was lost",
  },
  {
    name: "freshness",
    severity: "warning",
    sql: sqlFile(import.meta.url, "freshness.sql"),
    threshold: 0,
    why: "a source that is much older than the others lacks their newer entries; ages are counted from the newest delivery of all",
  },
  {
    name: "drift.rows",
    severity: "warning",
    sql: sqlFile(import.meta.url, "drift_rows.sql"),
    threshold: 0,
    why: "a table that grows or shrinks a lot between two deliveries often means that a delivery is incomplete",
  },
  {
    name: "drift.nulls",
    severity: "warning",
    sql: sqlFile(import.meta.url, "drift_nulls.sql"),
    threshold: 0,
    why: "a column that is suddenly empty or suddenly filled often means that the source changed its format",
  },
  {
    name: "drift.features",
    severity: "warning",
    sql: sqlFile(import.meta.url, "drift_features.sql"),
    threshold: 0,
    why: "a model predicts badly what is unlike the films that it learned from, so films of another kind call for a look",
  },
];

function countGate({ table, rows, staged }: Counted): Gate {
  return {
    name: `count.${table}`,
    severity: "blocking",
    sql: `SELECT loaded, delivered
      FROM (SELECT count(*) AS loaded FROM ${rows})
      CROSS JOIN (SELECT count(*) AS delivered FROM ${staged})
      WHERE loaded <> delivered`,
    threshold: 0,
    why: `${table} has as many rows as the newest ${staged}`,
  };
}

function homelessGate({ staged, column, home, homeColumn }: Homeless): Gate {
  return {
    name: `homeless.${staged}`,
    severity: "warning",
    sql: `SELECT * FROM ${staged} AS row
      WHERE NOT EXISTS (SELECT 1 FROM ${home} AS home WHERE home.${homeColumn} = row.${column})`,
    threshold: 0,
    why: `a row whose ${column} is not in ${home} has no place in the warehouse and is left out`,
  };
}

function homeless(staged: string, column: string, home: string, homeColumn: string): Homeless {
  return { staged, column, home, homeColumn };
}
