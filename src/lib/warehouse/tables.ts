export type Side = "film" | "music" | "between" | "bookkeeping";

/** What a row refers to. Titles and releases have several versions, so a key of theirs means the current one. */
export interface Reference {
  readonly column: string;
  readonly table: string;
  readonly to: string;
}

/** What the columns themselves cannot say: DuckDB would keep an index for every key, in memory and in the file. */
export interface WarehouseTable {
  readonly name: string;
  readonly side: Side;
  /** The columns that tell rows apart. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
}

/** All tables, each after those it refers to. Columns and comments are in `schema/<name>.sql`. */
export const TABLES: readonly WarehouseTable[] = [
  { name: "dim_date", side: "film", key: ["date_key"], references: [] },
  { name: "dim_title", side: "film", key: ["title_key", "version"], references: [title("parent_title_key")] },
  { name: "dim_person", side: "film", key: ["person_key"], references: [] },
  { name: "dim_genre", side: "film", key: ["genre_key"], references: [] },
  {
    name: "title_genre_bridge",
    side: "film",
    key: ["title_key", "source", "genre_key"],
    references: [title("title_key"), { column: "genre_key", table: "dim_genre", to: "genre_key" }],
  },
  {
    name: "title_name",
    side: "film",
    key: ["title_key", "source", "position"],
    references: [title("title_key")],
  },
  {
    name: "fact_ratings",
    side: "film",
    key: ["title_key"],
    references: [title("title_key"), date("rating_date")],
  },
  {
    name: "fact_cast_crew",
    side: "film",
    key: ["title_key", "source", "position"],
    references: [title("title_key"), { column: "person_key", table: "dim_person", to: "person_key" }],
  },
  {
    name: "fact_film_metrics",
    side: "film",
    key: ["title_key"],
    references: [title("title_key"), date("metrics_date"), date("release_date")],
  },
  { name: "dim_master", side: "music", key: ["master_key"], references: [] },
  { name: "dim_artist", side: "music", key: ["artist_key"], references: [] },
  {
    name: "dim_release",
    side: "music",
    key: ["release_key", "version"],
    references: [{ column: "master_key", table: "dim_master", to: "master_key" }, date("release_date")],
  },
  {
    name: "release_style_bridge",
    side: "music",
    key: ["release_key", "kind", "style"],
    references: [release("release_key")],
  },
  {
    name: "release_artist_bridge",
    side: "music",
    key: ["release_key", "is_credit", "position"],
    references: [release("release_key"), { column: "artist_key", table: "dim_artist", to: "artist_key" }],
  },
  { name: "dim_track", side: "music", key: ["track_key"], references: [release("release_key")] },
  {
    name: "fact_audio_features",
    side: "music",
    key: ["track_key"],
    references: [{ column: "track_key", table: "dim_track", to: "track_key" }, date("features_date")],
  },
  {
    name: "link_release_title",
    side: "between",
    key: ["release_key", "title_key"],
    references: [release("release_key"), title("title_key"), title("runner_up_title_key")],
  },
  { name: "claim", side: "bookkeeping", key: ["name"], references: [] },
  { name: "link_rule", side: "bookkeeping", key: ["place"], references: [] },
  { name: "link_calibration", side: "bookkeeping", key: ["from_probability"], references: [] },
  { name: "link_score", side: "bookkeeping", key: ["category"], references: [] },
  { name: "link_verdict", side: "bookkeeping", key: ["release_id", "film_id"], references: [] },
  { name: "linked_release", side: "bookkeeping", key: ["release_key"], references: [] },
  { name: "loaded_delivery", side: "bookkeeping", key: ["source", "delivery_date"], references: [] },
];

/** Whether a table keeps all versions of its rows. */
export function hasHistory(name: string): boolean {
  return name === "dim_title" || name === "dim_release";
}

function title(column: string): Reference {
  return { column, table: "dim_title", to: "title_key" };
}

function release(column: string): Reference {
  return { column, table: "dim_release", to: "release_key" };
}

function date(column: string): Reference {
  return { column, table: "dim_date", to: "date_key" };
}
