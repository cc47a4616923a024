import type { Features } from "./features/feature.js";
import { SONG_FEATURES, SONG_FEATURES_WITHOUT_GENRE } from "./features/song-features.js";
import type { Song } from "./records.js";

/** What of a song a model sees. */
export const SONG_VIEWS = {
  "with genre": SONG_FEATURES,
  "without genre": SONG_FEATURES_WITHOUT_GENRE,
} as const satisfies Readonly<Record<string, Features<Song>>>;

export type SongView = keyof typeof SONG_VIEWS;
