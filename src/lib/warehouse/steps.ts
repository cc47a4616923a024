import type { StagedSource } from "../contract/staged/tables.js";
import type { ChangedRows } from "./deliveries/changed-content.js";
import type { Comparison } from "./deliveries/compare-deliveries.js";
import type { Load } from "./deliveries/plan-loads.js";
import { type HistoryTable, historyOf } from "./history.js";

/** A part of a load. It runs when one of its sources has delivered. */
interface Part {
  readonly sources: readonly StagedSource[];
}

/**
 * Makes temporary tables and views from staged tables and from the previous contents of the warehouse, by the
 * statements in `prepare/<name>.sql`. They are made outside the transaction of a load, because only one thread reads
 * what a transaction itself has written.
 */
export interface Preparation extends Part {
  readonly name: string;
}

/** Changes a table of the warehouse, by the statements in `load/<table>.sql` or by a history. */
export interface LoadStep extends Part {
  readonly table: string;
  /** Another source of the table's rows; the statements are then in `load/<from>/<table>.sql`. */
  readonly from?: string;
  /** Whether the table is made from scratch; otherwise the statements find it as the last load left it. */
  readonly anew?: true;
  readonly history?: HistoryTable;
}

const FILM_SOURCES = ["imdb", "tmdb", "movielens"] as const;

/** The comparisons that show what has changed in IMDb. */
export const COMPARISONS: readonly Comparison[] = [
  { name: "changed_listing", letters: "tt", content: [], presence: ["title_basics"] },
  {
    name: "changed_title",
    letters: "tt",
    content: ["title_basics", "title_episode"],
    presence: [],
    also: "episode_of_changed_series",
  },
  { name: "changed_person", letters: "nm", content: ["name_basics"], presence: [] },
  { name: "changed_name", letters: "tt", content: ["title_akas", "title_basics"], presence: [] },
  {
    name: "changed_credit",
    letters: "tt",
    content: ["title_principals", "title_crew"],
    presence: ["title_basics"],
  },
];

export const CHANGED_ROWS: readonly ChangedRows[] = [
  { table: "title_basics", of: ["changed_title", "changed_name", "changed_credit"], access: "kept" },
  { table: "title_episode", of: ["changed_title"], access: "kept" },
  { table: "name_basics", of: ["changed_person"], access: "filtered" },
  { table: "title_principals", of: ["changed_credit"], access: "kept" },
  { table: "title_crew", of: ["changed_credit"], access: "kept" },
];

/** Sources compared by statements, which find the delivery before the newest as `<source>_<table>_before`. */
export const COMPARED_BY_STATEMENTS: readonly StagedSource[] = ["discogs"];

/** Read all of the newest deliveries, while IMDb's are still being compared with those before. */
export const PREPARATIONS: readonly Preparation[] = [
  { name: "film", sources: FILM_SOURCES },
  { name: "film_attachment", sources: FILM_SOURCES },
  { name: "rating_prior", sources: ["imdb"] },
  { name: "master_of_version", sources: ["discogs"] },
  { name: "changed_release", sources: ["discogs"] },
  { name: "release_state", sources: ["discogs"] },
  { name: "one_spotify_track", sources: ["spotify"] },
];

/** Read what has changed. */
export const PREPARATIONS_OF_CHANGES: readonly Preparation[] = [
  { name: "title_state", sources: FILM_SOURCES },
  { name: "title_of_changed_name", sources: ["imdb"] },
  { name: "title_of_changed_credit", sources: ["imdb"] },
  { name: "person_in_doubt", sources: ["imdb"] },
];

/** What a load does to the tables, in order. */
export const LOAD_STEPS: readonly LoadStep[] = [
  { table: "dim_title", sources: FILM_SOURCES, history: historyOf("title") },
  { table: "dim_person", sources: ["imdb", "tmdb"] },
  { table: "dim_genre", sources: FILM_SOURCES, anew: true },
  { table: "title_genre_bridge", sources: FILM_SOURCES },
  { table: "title_label_bridge", from: "tmdb", sources: FILM_SOURCES, anew: true },
  { table: "title_name", sources: ["imdb"] },
  { table: "title_name", from: "tmdb", sources: FILM_SOURCES },
  { table: "fact_ratings", sources: ["imdb"], anew: true },
  { table: "fact_cast_crew", sources: ["imdb"] },
  { table: "dim_person", from: "credits", sources: ["imdb"] },
  { table: "fact_cast_crew", from: "tmdb", sources: FILM_SOURCES },
  { table: "fact_film_metrics", sources: FILM_SOURCES, anew: true },
  { table: "dim_master", sources: ["discogs"], anew: true },
  { table: "dim_artist", sources: ["discogs"], anew: true },
  { table: "dim_release", sources: ["discogs"], history: historyOf("release") },
  { table: "release_style_bridge", sources: ["discogs"] },
  { table: "release_artist_bridge", sources: ["discogs"] },
  { table: "dim_track", sources: ["discogs"] },
  { table: "dim_track", from: "spotify", sources: ["spotify"] },
  { table: "fact_audio_features", sources: ["spotify"], anew: true },
  { table: "dim_date", sources: ["imdb", "tmdb", "movielens", "discogs", "spotify"], anew: true },
];

/** The parts that concern a load's deliveries. */
export function partsOf<P extends Part>({ delivered }: Load, parts: readonly P[]): P[] {
  return parts.filter(({ sources }) => delivered.some(({ source }) => sources.includes(source)));
}
