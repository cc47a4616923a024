import type { Comparison } from "./changed-content.js";
import type { HistoryTable } from "./history.js";
import type { Load } from "./plan-loads.js";
import type { WarehouseSource } from "./staged-inputs.js";

/** A part of a load. It runs when one of its sources has delivered. */
interface Part {
  readonly name: string;
  readonly sources: readonly WarehouseSource[];
}

/** Finds out what IMDb says otherwise than before. */
export interface ComparisonPart extends Part, Comparison {
  /** What changes with it: the statements in `prepare/<name>.sql`. */
  readonly also?: string;
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

export const COMPARISONS: readonly ComparisonPart[] = [
  {
    name: "changed_listing",
    sources: FILM_SOURCES,
    letters: "tt",
    content: [],
    presence: ["title_basics"],
    rows: {},
  },
  {
    name: "changed_title",
    sources: FILM_SOURCES,
    letters: "tt",
    content: ["title_basics", "title_episode"],
    presence: [],
    also: "episode_of_changed_series",
    rows: { title_basics: "filtered", title_episode: "kept" },
  },
  {
    name: "changed_person",
    sources: ["imdb", "tmdb"],
    letters: "nm",
    content: ["name_basics"],
    presence: [],
    rows: { name_basics: "filtered" },
  },
  {
    name: "changed_name",
    sources: ["imdb"],
    letters: "tt",
    content: ["title_akas", "title_basics"],
    presence: [],
    rows: { title_akas: "filtered", title_basics: "kept" },
  },
  {
    name: "changed_credit",
    sources: ["imdb"],
    letters: "tt",
    content: ["title_principals", "title_crew"],
    presence: ["title_basics"],
    rows: { title_principals: "kept", title_crew: "kept", title_basics: "filtered" },
  },
];

export const PREPARATIONS: readonly Preparation[] = [
  { name: "film", sources: FILM_SOURCES },
  { name: "film_attachment", sources: FILM_SOURCES },
  { name: "title_state", sources: FILM_SOURCES },
  { name: "title_of_changed_name", sources: ["imdb"] },
  { name: "title_of_changed_credit", sources: ["imdb"] },
  { name: "person_in_doubt", sources: ["imdb"] },
  { name: "rating_prior", sources: ["imdb"] },
  { name: "release_key", sources: ["discogs", "spotify"] },
  { name: "release_state", sources: ["discogs"] },
  { name: "one_spotify_track", sources: ["discogs", "spotify"] },
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
  { name: "release_style_bridge", sources: ["discogs"], anew: true },
  { name: "release_artist_bridge", sources: ["discogs"], anew: true },
  { name: "dim_track", sources: ["discogs", "spotify"], anew: true },
  { name: "fact_audio_features", sources: ["spotify"], anew: true },
  { name: "dim_date", sources: ["imdb", "tmdb", "movielens", "discogs", "spotify"], anew: true },
];

/** Those that a load's deliveries concern. */
export function partsOf<P extends Part>({ delivered }: Load, parts: readonly P[]): P[] {
  return parts.filter(({ sources }) => delivered.some(({ source }) => sources.includes(source)));
}
