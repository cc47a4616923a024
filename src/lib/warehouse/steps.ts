import type { StagedSource } from "../contract/staged/tables.js";
import type { ChangedRows } from "./changed-content.js";
import type { Comparison } from "./compare-deliveries.js";
import type { HistoryTable } from "./history.js";
import type { Load } from "./plan-loads.js";

/** A part of a load. It runs when one of its sources has delivered. */
interface Part {
  readonly name: string;
  readonly sources: readonly StagedSource[];
}

/**
 * Makes temporary tables and views from staged tables and from what the warehouse held before, by the statements in
 * `prepare/<name>.sql`. They do not belong to the transaction of a load: what a transaction has written itself is read by
 * one thread only.
 */
export type Preparation = Part;

/** Changes the tables of the warehouse, by the statements in `load/<name>.sql` or by a history. */
export interface LoadStep extends Part {
  /** Whether the table of this name is made anew; otherwise the statements find it as the last load left it. */
  readonly anew?: true;
  readonly history?: HistoryTable;
}

const FILM_SOURCES = ["imdb", "tmdb", "movielens"] as const;

const titleHistory: HistoryTable = {
  table: "dim_title",
  state: "title_state",
  held: "title_held",
  changes: "title_change",
  key: "title_key",
  id: "title_id",
  tracked: {
    renamed: ["primary_title", "original_title"],
    reclassified: ["title_type", "genres", "is_adult"],
    updated: [
      "imdb_id",
      "start_year",
      "end_year",
      "runtime_minutes",
      "parent_title_key",
      "season_number",
      "episode_number",
    ],
  },
};

const releaseHistory: HistoryTable = {
  table: "dim_release",
  state: "release_state",
  held: "release_held",
  changes: "release_change",
  key: "release_key",
  id: "release_id",
  tracked: {
    renamed: ["title"],
    reclassified: ["genres", "styles", "is_screen", "formats", "format_descriptions"],
    updated: [
      "country",
      "released",
      "release_date",
      "release_year",
      "date_precision",
      "master_key",
      "is_main_release",
      "status",
      "data_quality",
      "labels",
      "track_count",
    ],
  },
};

/** By what it shows that IMDb tells something otherwise than before. */
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

/** Statements compare the newest delivery of these with the one before, which they find as `<source>_<table>_before`. */
export const COMPARED_BY_STATEMENTS: readonly StagedSource[] = ["discogs"];

/** Read all that the newest deliveries say, while IMDb's are still compared with those before. */
export const PREPARATIONS: readonly Preparation[] = [
  { name: "film", sources: FILM_SOURCES },
  { name: "film_attachment", sources: FILM_SOURCES },
  { name: "rating_prior", sources: ["imdb"] },
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
  { name: "dim_title", sources: FILM_SOURCES, history: titleHistory },
  { name: "dim_person", sources: ["imdb", "tmdb"] },
  { name: "dim_genre", sources: FILM_SOURCES, anew: true },
  { name: "title_genre_bridge", sources: FILM_SOURCES },
  { name: "title_name", sources: ["imdb"] },
  { name: "title_name_tmdb", sources: FILM_SOURCES },
  { name: "fact_ratings", sources: ["imdb"], anew: true },
  { name: "fact_cast_crew", sources: ["imdb"] },
  { name: "undescribed_person", sources: ["imdb"] },
  { name: "fact_cast_crew_tmdb", sources: FILM_SOURCES },
  { name: "fact_film_metrics", sources: FILM_SOURCES, anew: true },
  { name: "dim_master", sources: ["discogs"], anew: true },
  { name: "dim_artist", sources: ["discogs"], anew: true },
  { name: "dim_release", sources: ["discogs"], history: releaseHistory },
  { name: "release_style_bridge", sources: ["discogs"] },
  { name: "release_artist_bridge", sources: ["discogs"] },
  { name: "dim_track", sources: ["discogs"] },
  { name: "dim_track_spotify", sources: ["spotify"] },
  { name: "fact_audio_features", sources: ["spotify"], anew: true },
  { name: "dim_date", sources: ["imdb", "tmdb", "movielens", "discogs", "spotify"], anew: true },
];

/** Those that a load's deliveries concern. */
export function partsOf<P extends Part>({ delivered }: Load, parts: readonly P[]): P[] {
  return parts.filter(({ sources }) => delivered.some(({ source }) => sources.includes(source)));
}
