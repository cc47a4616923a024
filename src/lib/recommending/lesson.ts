import { encode, learnEncoder } from "./features/encoder.js";
import type { Features } from "./features/feature.js";
import { FILM_FEATURES } from "./features/film-features.js";
import { SONG_FEATURES, SONG_FEATURES_WITHOUT_GENRE } from "./features/song-features.js";
import type { Lesson } from "./models/model.js";
import type { Examples } from "./pairs/read-examples.js";
import type { Song } from "./records.js";

const SEED = 1;

/** What of a song a model sees. */
export const SONG_VIEWS = {
  "with genre": SONG_FEATURES,
  "without genre": SONG_FEATURES_WITHOUT_GENRE,
} as const satisfies Readonly<Record<string, Features<Song>>>;

export type SongView = keyof typeof SONG_VIEWS;

/** Songs and films as numbers, and the pairs to learn from: all of them, until some are kept for judging. */
export function lessonOf({ songs, films, pairs, opinions }: Examples, view: SongView): Lesson {
  const songEncoder = learnEncoder(songs, SONG_VIEWS[view]);
  const filmEncoder = learnEncoder(films, FILM_FEATURES);
  return {
    songs,
    films,
    pairs,
    opinions,
    songEncoder,
    filmEncoder,
    songValues: encode(songs, SONG_VIEWS[view], songEncoder),
    filmValues: encode(films, FILM_FEATURES, filmEncoder),
    seed: SEED,
  };
}
