import { createClosestVectors } from "../../kernels/closest-vectors/create-closest-vectors.js";
import type { OpenRecommender } from "../asking/open-recommender.js";
import { probabilityAt } from "../judging/score-scale.js";
import { DIMENSIONS } from "../spaces/space.js";

/** A row of `recommendations.csv`. */
export type RecommendationRow = readonly [
  songId: string,
  song: string,
  artists: string,
  rank: number,
  filmId: string,
  film: string,
  year: number | string,
  score: number,
];

export const RECOMMENDATION_COLUMNS = [
  "song_id",
  "song",
  "artists",
  "rank",
  "film_id",
  "film",
  "year",
  "score",
] as const;

/** Songs are asked about in turns, so that memory does not grow with their number. */
const SONGS_IN_TURN = 4096;
const DECIMALS = 4;

/** The films for every song, the best first. */
export function* recommendAll(recommender: OpenRecommender, wanted: number): Generator<RecommendationRow> {
  const { songs, films, model, songVectors, filmVectors } = recommender;
  const search = createClosestVectors(filmVectors);
  for (let first = 0; first < model.songs; first += SONGS_IN_TURN) {
    const asked = songVectors.subarray(first * DIMENSIONS, (first + SONGS_IN_TURN) * DIMENSIONS);
    const { places, products } = search.find(asked, wanted);
    for (const [at, film] of places.entries()) {
      if (film < 0) continue;
      const song = first + Math.floor(at / wanted);
      yield [
        songs.id[song] ?? "",
        songs.title[song] ?? "",
        (songs.artists[song] ?? []).join("; "),
        (at % wanted) + 1,
        films.id[film] ?? "",
        films.title[film] ?? "",
        films.year[film] ?? "",
        Number(probabilityAt(model.scale, products[at] ?? 0).toFixed(DECIMALS)),
      ];
    }
  }
}
