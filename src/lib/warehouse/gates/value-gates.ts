import { requiredColumns, TABLES } from "../../contract/warehouse/tables.js";
import { literals } from "../../core/duckdb.js";
import type { Gate } from "./gate.js";

/** Tables filled only by our own statements, from sources that are always there. */
const NEVER_EMPTY = [
  "dim_date",
  "link_rule",
  "link_calibration",
  "link_score",
  "link_verdict",
  "gold_score",
  "gold_calibration",
  "gold_error",
  "fold_score",
  "fold_threshold",
  "fold_evidence",
  "film_features",
  "film_prediction",
  "film_model",
  "film_feature",
  "feature_drift",
  "predictor",
  "linked_release",
  "loaded_delivery",
];

/** Columns that must be filled in, by table. */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  TABLES.filter(({ name }) => !NEVER_EMPTY.includes(name)).map((table) => [table.name, requiredColumns(table)]),
);

export interface Range {
  readonly table: string;
  readonly columns: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly severity: Gate["severity"];
  readonly why: string;
}

const SHARES = ["danceability", "energy", "speechiness", "acousticness", "instrumentalness", "liveness", "valence"];

/** The ranges of numbers. */
export const RANGES: readonly Range[] = [
  range("blocking", "fact_ratings", ["average_rating", "weighted_rating"], [1, 10], "IMDb's users give 1 to 10 points"),
  range("blocking", "fact_ratings", ["vote_count"], [0, 1e9], "a number of votes cannot be negative"),
  range("blocking", "fact_film_metrics", ["vote_average"], [0, 10], "TMDb's users give up to 10 points"),
  range("blocking", "fact_film_metrics", ["budget", "revenue"], [1, 1e12], "an unknown amount is null, never zero"),
  range("blocking", "fact_audio_features", SHARES, [0, 1], "Spotify's measures are shares"),
  range("blocking", "fact_audio_features", ["popularity"], [0, 100], "Spotify's popularity goes from 0 to 100"),
  range("blocking", "fact_audio_features", ["musical_key"], [0, 11], "there are twelve keys"),
  range("blocking", "link_release_title", ["probability"], [0, 1], "a probability lies between 0 and 1"),
  range(
    "blocking",
    "film_features",
    ["composer_electronic"],
    [0, 1],
    "it is the share of a composer's earlier soundtracks",
  ),
  range(
    "warning",
    "dim_title",
    ["start_year", "end_year"],
    [1870, 2100],
    "no film is older than that, and hardly any is announced for later",
  ),
  range(
    "warning",
    "dim_title",
    ["runtime_minutes"],
    [0, 60_000],
    "even the longest film is shorter than 60,000 minutes",
  ),
  range("warning", "dim_release", ["release_year"], [1860, 2100], "no record can be older than recorded sound"),
  range("warning", "dim_person", ["birth_year", "death_year"], [1, 2100], "years before that are typing errors"),
  range("warning", "dim_track", ["duration_ms"], [0, 86_400_000], "no track lasts longer than a day"),
];

export interface Accepted {
  readonly table: string;
  readonly column: string;
  readonly values: readonly string[];
  readonly severity: Gate["severity"];
  readonly why: string;
}

const OURS = "these words are our own, so any other word is an error in the load";
const THEIRS = "a word that the source has never used before may need a rule of its own";

/** The words that columns may hold. */
export const ACCEPTED: readonly Accepted[] = TABLES.flatMap(({ name: table, columns }) =>
  columns.flatMap(({ name: column, words, usualWords }): Accepted[] => {
    if (words !== undefined) return [{ table, column, values: words, severity: "blocking", why: OURS }];
    if (usualWords !== undefined) return [{ table, column, values: usualWords, severity: "warning", why: THEIRS }];
    return [];
  }),
);

/** The values that columns may hold. */
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
    why: `a row of ${table} is useless without ${columns.join(", ")}`,
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
  return {
    name: `accepted.${table}.${column}`,
    severity,
    sql: `SELECT ${column}, count(*) AS rows FROM ${table} WHERE ${column} NOT IN (${literals(values)}) GROUP BY ${column}`,
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
