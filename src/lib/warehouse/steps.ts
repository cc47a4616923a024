import type { HistoryTable } from "./history.js";
import type { WarehouseSource } from "./staged-inputs.js";

/** A part of a load: the statements in `load/<name>.sql`. It runs when one of its sources has delivered. */
export interface LoadStep {
  readonly name: string;
  readonly sources: readonly WarehouseSource[];
  /** Whether the table of this name is made anew; otherwise the statements find it as the last load left it. */
  readonly anew?: true;
  /** Whether the statements find in `changed` what IMDb says otherwise than before, by `load/<name>.digest.sql`. */
  readonly compared?: true;
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

/** What a load does, in order. */
export const LOAD_STEPS: readonly LoadStep[] = [
  { name: "film", sources: FILM_SOURCES },
  { name: "film_attachment", sources: FILM_SOURCES },
  { name: "listed_episode", sources: FILM_SOURCES },
  { name: "dim_title", sources: FILM_SOURCES, compared: true, history: titleHistory },
  { name: "dim_person", sources: ["imdb", "tmdb"], compared: true },
  { name: "dim_genre", sources: FILM_SOURCES, anew: true },
  { name: "title_genre_bridge", sources: FILM_SOURCES },
  { name: "title_name", sources: ["imdb"], compared: true },
  { name: "title_name_tmdb", sources: FILM_SOURCES },
  { name: "fact_ratings", sources: ["imdb"], anew: true },
  { name: "fact_cast_crew", sources: ["imdb"], compared: true },
  { name: "fact_cast_crew_tmdb", sources: FILM_SOURCES },
  { name: "fact_film_metrics", sources: FILM_SOURCES, anew: true },
  { name: "dim_master", sources: ["discogs"], anew: true },
  { name: "dim_artist", sources: ["discogs"], anew: true },
  { name: "dim_release", sources: ["discogs"], history: releaseHistory },
  { name: "release_style_bridge", sources: ["discogs"], anew: true },
  { name: "release_artist_bridge", sources: ["discogs"], anew: true },
  { name: "one_spotify_track", sources: ["discogs", "spotify"] },
  { name: "dim_track", sources: ["discogs", "spotify"], anew: true },
  { name: "fact_audio_features", sources: ["spotify"], anew: true },
  { name: "dim_date", sources: ["imdb", "tmdb", "movielens", "discogs", "spotify"], anew: true },
];
