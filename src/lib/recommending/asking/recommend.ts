import { bestSoFar } from "../../kernels/closest-vectors/best-so-far.js";
import { exactProduct } from "../../kernels/closest-vectors/exact-product.js";
import { probabilityAt } from "../judging/score-scale.js";
import { DIMENSIONS } from "../spaces/space.js";
import type { OpenRecommender } from "./open-recommender.js";

/** A film for a song, or a song for a film. */
export interface Suggestion {
  /** Its place in the list of films or songs. */
  readonly place: number;
  /** The probability that song and film belong together, rather than the song and another film of its popularity. */
  readonly score: number;
}

/** The films that suit a vector of a song best, of those that are allowed. */
export function filmsFor(
  { filmVectors, model }: OpenRecommender,
  song: Float32Array,
  wanted: number,
  isAllowed: (film: number) => boolean = () => true,
): Suggestion[] {
  return suggestions(song, filmVectors, { model, wanted, isAllowed });
}

/** The songs that suit a vector of a film best, of those that are allowed. */
export function songsFor(
  { songVectors, model }: OpenRecommender,
  film: Float32Array,
  wanted: number,
  isAllowed: (song: number) => boolean = () => true,
): Suggestion[] {
  return suggestions(film, songVectors, { model, wanted, isAllowed });
}

/** The vector at a place. */
export function vectorAt(vectors: Float32Array, place: number): Float32Array {
  return vectors.subarray(place * DIMENSIONS, (place + 1) * DIMENSIONS);
}

interface Wish {
  readonly model: OpenRecommender["model"];
  readonly wanted: number;
  readonly isAllowed: (place: number) => boolean;
}

function suggestions(asked: Float32Array, vectors: Float32Array, { model, wanted, isAllowed }: Wish): Suggestion[] {
  const best = bestSoFar(1, wanted);
  for (let place = 0; place * DIMENSIONS < vectors.length; place++)
    if (isAllowed(place)) best.offer(0, place, exactProduct(asked, 0, vectors, place * DIMENSIONS));
  return [...best.places].flatMap((place, rank) =>
    place < 0 ? [] : [{ place, score: probabilityAt(model.scale, best.products[rank] ?? 0) }],
  );
}
