import { encode, learnEncoder } from "./features/encoder.js";
import { FILM_FEATURES } from "./features/film-features.js";
import type { Lesson } from "./models/model.js";
import type { Examples } from "./pairs/read-examples.js";
import { SONG_VIEWS, type SongView } from "./song-view.js";

const SEED = 1;

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
