import type { FilmList, KnownPairs, RecommenderModel, SongList } from "../files/recommender-files.js";

/** A recommender in memory: the same in Node and in a browser. */
export interface OpenRecommender {
  readonly model: RecommenderModel;
  readonly songs: SongList;
  readonly films: FilmList;
  readonly pairs: KnownPairs;
  readonly songVectors: Float32Array;
  readonly filmVectors: Float32Array;
}
