import type { Gate } from "./gate.js";

/** Columns that must be filled in, by table. */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  dim_title: [
    "title_key",
    "title_id",
    "version",
    "valid_from",
    "is_current",
    "change_kind",
    "title_type",
    "primary_title",
  ],
  dim_release: [
    "release_key",
    "release_id",
    "version",
    "valid_from",
    "is_current",
    "change_kind",
    "title",
    "is_screen",
  ],
  dim_person: ["person_key", "person_id", "is_described"],
  dim_artist: ["artist_key", "artist_id", "name", "is_described"],
  dim_master: ["master_key", "master_id", "is_described"],
  dim_track: ["track_key", "track_id"],
  dim_genre: ["genre_key", "genre"],
  title_name: ["title_key", "source", "position", "kind", "name"],
  title_genre_bridge: ["title_key", "genre_key", "source", "position"],
  fact_ratings: ["title_key", "rating_date", "average_rating", "vote_count", "weighted_rating"],
  fact_cast_crew: ["title_key", "source", "position", "person_key", "category"],
  fact_film_metrics: ["title_key", "film_id", "attached_by", "metrics_date"],
  fact_audio_features: ["track_key", "features_date"],
  release_style_bridge: ["release_key", "kind", "position", "style"],
  release_artist_bridge: ["release_key", "is_credit", "position"],
  link_release_title: ["release_key", "decision", "reason"],
  claim: ["name", "value", "unit", "computed_by", "table_name"],
};

export interface Range {
  readonly table: string;
  readonly columns: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly severity: Gate["severity"];
  readonly why: string;
}

const SHARES = ["danceability", "energy", "speechiness", "acousticness", "instrumentalness", "liveness", "valence"];

/** What numbers must lie between. */
export const RANGES: readonly Range[] = [
  range("blocking", "fact_ratings", ["average_rating", "weighted_rating"], [1, 10], "IMDb's users give 1 to 10 points"),
  range("blocking", "fact_ratings", ["vote_count"], [0, 1e9], "nobody can take back more votes than were given"),
  range("blocking", "fact_film_metrics", ["vote_average"], [0, 10], "TMDb's users give up to 10 points"),
  range("blocking", "fact_film_metrics", ["budget", "revenue"], [1, 1e12], "an unknown sum is null, never zero"),
  range("blocking", "fact_audio_features", SHARES, [0, 1], "Spotify's measures are shares"),
  range("blocking", "fact_audio_features", ["popularity"], [0, 100], "Spotify's popularity goes from 0 to 100"),
  range("blocking", "fact_audio_features", ["musical_key"], [0, 11], "there are twelve keys"),
  range("blocking", "link_release_title", ["probability"], [0, 1], "a probability lies between 0 and 1"),
  range(
    "warning",
    "dim_title",
    ["start_year", "end_year"],
    [1870, 2100],
    "film is no older than that, and few are planned later",
  ),
  range("warning", "dim_title", ["runtime_minutes"], [0, 60_000], "the longest film takes less than 60,000 minutes"),
  range("warning", "dim_release", ["release_year"], [1860, 2100], "no record is older than recorded sound"),
  range("warning", "dim_person", ["birth_year", "death_year"], [1, 2100], "years before that are mistakes of typing"),
  range("warning", "dim_track", ["duration_ms"], [0, 86_400_000], "no track lasts longer than a day"),
];

export interface Accepted {
  readonly table: string;
  readonly column: string;
  readonly values: readonly string[];
  readonly severity: Gate["severity"];
  readonly why: string;
}

const CHANGE_KINDS = ["new", "renamed", "reclassified", "updated", "returned"];
const END_KINDS = ["renamed", "reclassified", "updated", "deleted"];
const OURS = "these words are our own: another one is a mistake in the load";
const THEIRS = "a word that the source has not used so far may need a rule of its own";

/** The words that columns may hold. */
export const ACCEPTED: readonly Accepted[] = [
  accepted("blocking", "dim_title", "change_kind", CHANGE_KINDS, OURS),
  accepted("blocking", "dim_title", "end_kind", END_KINDS, OURS),
  accepted("blocking", "dim_release", "change_kind", CHANGE_KINDS, OURS),
  accepted("blocking", "dim_release", "end_kind", END_KINDS, OURS),
  accepted("blocking", "fact_film_metrics", "attached_by", ["imdb_id", "movielens", "title_year", "none"], OURS),
  accepted("blocking", "fact_cast_crew", "source", ["imdb", "imdb_crew", "tmdb"], OURS),
  accepted("blocking", "title_name", "source", ["imdb_title", "imdb_aka", "tmdb"], OURS),
  accepted("blocking", "title_name", "kind", ["primary", "original", "aka", "translation"], OURS),
  accepted("blocking", "title_genre_bridge", "source", ["imdb", "tmdb"], OURS),
  accepted("blocking", "release_style_bridge", "kind", ["genre", "style"], OURS),
  accepted("blocking", "link_release_title", "decision", ["match", "review", "none"], OURS),
  accepted(
    "warning",
    "dim_title",
    "title_type",
    [
      "movie",
      "short",
      "tvEpisode",
      "tvMiniSeries",
      "tvMovie",
      "tvPilot",
      "tvSeries",
      "tvShort",
      "tvSpecial",
      "video",
      "videoGame",
    ],
    THEIRS,
  ),
];

/** What columns may hold. */
export const VALUE_GATES: readonly Gate[] = [
  ...Object.entries(REQUIRED).map(([table, columns]) => requiredGate(table, columns)),
  ...RANGES.map(rangeGate),
  ...ACCEPTED.map(acceptedGate),
];

function requiredGate(table: string, columns: readonly string[]): Gate {
  return {
    name: `required.${table}`,
    severity: "blocking",
    sql: `SELECT * FROM ${table} WHERE ${columns.map((column) => `${column} IS NULL`).join(" OR ")}`,
    threshold: 0,
    why: `a row of ${table} says nothing without ${columns.join(", ")}`,
  };
}

function rangeGate({ table, columns, from, to, severity, why }: Range): Gate {
  const outside = columns.map((column) => `${column} NOT BETWEEN ${from} AND ${to}`);
  return {
    name: `range.${table}.${columns.join("_")}`,
    severity,
    sql: `SELECT * FROM ${table} WHERE ${outside.join(" OR ")}`,
    threshold: 0,
    why,
  };
}

function acceptedGate({ table, column, values, severity, why }: Accepted): Gate {
  const list = values.map((value) => `'${value}'`).join(", ");
  return {
    name: `accepted.${table}.${column}`,
    severity,
    sql: `SELECT ${column}, count(*) AS rows FROM ${table} WHERE ${column} NOT IN (${list}) GROUP BY ${column}`,
    threshold: 0,
    why,
  };
}

function range(
  severity: Gate["severity"],
  table: string,
  columns: readonly string[],
  [from, to]: readonly [number, number],
  why: string,
): Range {
  return { table, columns, from, to, severity, why };
}

function accepted(
  severity: Gate["severity"],
  table: string,
  column: string,
  values: readonly string[],
  why: string,
): Accepted {
  return { table, column, values, severity, why };
}
