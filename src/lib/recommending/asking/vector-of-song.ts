import { encode } from "../features/encoder.js";
import type { RecommenderModel, WrittenProjection } from "../files/recommender-files.js";
import type { Song } from "../records.js";
import { SONG_VIEWS } from "../song-view.js";
import { DIMENSIONS, type Projection, project } from "../spaces/space.js";

/** How a song is described: what is left out is taken to be usual. */
export type SongDescription = Partial<Omit<Song, "key" | "id">>;

/** The vector of a song that is only described: its mood, its energy, its tempo. */
export function vectorOfSong(
  { songEncoder, songProjection, view }: RecommenderModel,
  given: SongDescription,
): Float32Array {
  const { values } = encode([{ ...UNKNOWN, ...given }], SONG_VIEWS[view], songEncoder);
  const vector = new Float32Array(DIMENSIONS);
  vector.set(project(read(songProjection), values));
  vector[DIMENSIONS - 1] = 1;
  return vector;
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

function read({ centre, weights, bend }: WrittenProjection): Projection {
  const rows = (lists: readonly (readonly number[])[]) => lists.map((list) => Float64Array.from(list));
  const straight = { centre: Float64Array.from(centre), weights: rows(weights) };
  return bend === undefined ? straight : { ...straight, bend: { into: rows(bend.into), outOf: rows(bend.outOf) } };
}
