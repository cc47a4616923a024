import { findInThreads } from "../../kernels/closest-vectors/find-in-threads.js";
import type { OpenRecommender } from "../asking/open-recommender.js";
import { probabilityAt } from "../judging/score-scale.js";

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

const DECIMALS = 4;

/** The films for every song, the best first. */
export async function* recommendAll(
  recommender: OpenRecommender,
  { wanted, threads }: { readonly wanted: number; readonly threads: number },
): AsyncGenerator<RecommendationRow> {
  const { songs, films, model, songVectors, filmVectors } = recommender;
  const { places, products } = await findInThreads(filmVectors, songVectors, { wanted, threads });
  for (const [at, film] of places.entries()) {
    if (film < 0) continue;
    const song = Math.floor(at / wanted);
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
