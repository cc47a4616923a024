import { encode } from "../features/encoder.js";
import type { RecommenderModel } from "../files/recommender-files.js";
import type { Song } from "../records.js";
import { SONG_VIEWS } from "../song-view.js";
import { DIMENSIONS, project } from "../spaces/space.js";
import type { Seen } from "./agreement.js";
import { projectionOf } from "./written-projection.js";

/** How a song is described: what is left out is taken to be usual. */
export type SongDescription = Partial<Omit<Song, "key" | "id">>;

/** The vector of a song that is only described: its mood, its energy, its tempo. */
export function vectorOfSong(model: RecommenderModel, given: SongDescription): Float32Array {
  const { projection, values } = seenSong(model, given);
  const vector = new Float32Array(DIMENSIONS);
  vector.set(project(projection, values));
  vector[DIMENSIONS - 1] = 1;
  return vector;
}

/** A song as the model sees it. */
export function seenSong({ songEncoder, songProjection, view }: RecommenderModel, given: SongDescription): Seen {
  const { values } = encode([{ ...UNKNOWN, ...given }], SONG_VIEWS[view], songEncoder);
  return { values, encoder: songEncoder, projection: projectionOf(songProjection) };
}

const UNKNOWN: Song = {
  key: "",
  id: "",
  title: "",
  artists: [],
  album: "",
  genres: [],
  words: [],
  isExplicit: null,
  popularity: null,
  seconds: null,
  danceability: null,
  energy: null,
  loudness: null,
  speechiness: null,
  acousticness: null,
  instrumentalness: null,
  liveness: null,
  valence: null,
  tempo: null,
  musicalKey: null,
  mode: null,
};
