import type { HistoryTable } from "./history.js";
import type { WarehouseSource } from "./staged-inputs.js";

/** A part of a load. It runs when one of its sources has delivered. */
export interface LoadStep {
  /** The file `load/<name>.sql`; unless it prepares for others, also the table. */
  readonly name: string;
  readonly sources: readonly WarehouseSource[];
  readonly way: Way;
}

export type Way =
  /** The table is made anew. */
  | "replace"
  /** Only the titles that differ are touched. */
  | "changed titles"
  /** Runs the statements and no more. */
  | "run"
  | HistoryTable;

const FILM_SOURCES = ["imdb", "tmdb", "movielens"] as const;

const titleHistory: HistoryTable = {
  table: "dim_title",
  state: "title_state",
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

/** What a load does, in order. */
export const LOAD_STEPS: readonly LoadStep[] = [
  { name: "film", sources: FILM_SOURCES, way: "run" },
  { name: "film_attachment", sources: FILM_SOURCES, way: "run" },
  { name: "dim_title", sources: FILM_SOURCES, way: titleHistory },
  { name: "dim_person", sources: ["imdb", "tmdb"], way: "replace" },
  { name: "dim_genre", sources: ["imdb", "tmdb"], way: "replace" },
  { name: "title_genre_bridge", sources: FILM_SOURCES, way: "replace" },
  { name: "title_name", sources: ["imdb"], way: "changed titles" },
  { name: "title_name_tmdb", sources: FILM_SOURCES, way: "run" },
  { name: "fact_ratings", sources: ["imdb"], way: "replace" },
  { name: "fact_cast_crew", sources: ["imdb"], way: "changed titles" },
  { name: "fact_cast_crew_tmdb", sources: FILM_SOURCES, way: "run" },
  { name: "fact_film_metrics", sources: FILM_SOURCES, way: "replace" },
  { name: "dim_master", sources: ["discogs"], way: "replace" },
  { name: "dim_artist", sources: ["discogs"], way: "replace" },
  { name: "dim_release", sources: ["discogs"], way: releaseHistory },
  { name: "release_style_bridge", sources: ["discogs"], way: "replace" },
  { name: "release_artist_bridge", sources: ["discogs"], way: "replace" },
  { name: "one_spotify_track", sources: ["discogs", "spotify"], way: "run" },
  { name: "dim_track", sources: ["discogs", "spotify"], way: "replace" },
  { name: "fact_audio_features", sources: ["spotify"], way: "replace" },
  { name: "dim_date", sources: ["imdb", "tmdb", "movielens", "discogs", "spotify"], way: "replace" },
];
