import { exactProduct } from "../../kernels/closest-vectors/exact-product.js";
import { DIMENSIONS } from "../spaces/space.js";
import type { OpenRecommender } from "./open-recommender.js";

/** What speaks for a film: known songs whose sound the asked one shares. */
export interface Why {
  /** The film with a soundtrack that is most like this one: often the film itself. */
  readonly film: number;
  /** The song of its soundtrack that sounds most like the asked one. */
  readonly song: number;
}

/** The nearest soundtrack that is known, and its nearest song; undefined where none is known. */
export function whyFilm(
  { pairs, songVectors, filmVectors }: OpenRecommender,
  song: Float32Array,
  film: number,
): Why | undefined {
  const nearestFilm = nearestOf(filmVectors, filmVectors.subarray(film * DIMENSIONS), new Set(pairs.film));
  if (nearestFilm === undefined) return undefined;
  const songs = pairs.song.filter((_, at) => pairs.film[at] === nearestFilm);
  const nearestSong = nearestOf(songVectors, song, songs);
  return nearestSong === undefined ? undefined : { film: nearestFilm, song: nearestSong };
}

/** The place whose vector is the least far away; of several, the first. */
function nearestOf(vectors: Float32Array, from: Float32Array, places: Iterable<number>): number | undefined {
  let [best, least]: [number | undefined, number] = [undefined, Infinity];
  for (const place of places) {
    const far = distance(vectors, place * DIMENSIONS, from);
    if (far < least || (far === least && place < (best ?? Infinity))) [best, least] = [place, far];
  }
  return best;
}

function distance(vectors: Float32Array, start: number, from: Float32Array): number {
  return (
    exactProduct(vectors, start, vectors, start) -
    2 * exactProduct(vectors, start, from, 0) +
    exactProduct(from, 0, from, 0)
  );
}
