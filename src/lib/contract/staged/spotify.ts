import type { RowOf, StagedTables } from "./columns.js";

export const SPOTIFY_TABLES = {
  /** A track in one genre. The file repeats a track for each genre that it was found in. */
  track: {
    track_id: "VARCHAR",
    track_name: "VARCHAR",
    artists: "VARCHAR[]",
    album_name: "VARCHAR",
    track_genre: "VARCHAR",
    popularity: "INTEGER",
    duration_ms: "INTEGER",
    explicit: "BOOLEAN",
    danceability: "DOUBLE",
    energy: "DOUBLE",
    key: "INTEGER",
    loudness: "DOUBLE",
    mode: "INTEGER",
    speechiness: "DOUBLE",
    acousticness: "DOUBLE",
    instrumentalness: "DOUBLE",
    liveness: "DOUBLE",
    valence: "DOUBLE",
    tempo: "DOUBLE",
    time_signature: "INTEGER",
  },
} as const satisfies StagedTables;

export type Track = RowOf<typeof SPOTIFY_TABLES.track>;
