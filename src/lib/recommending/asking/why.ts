import { exactProduct } from "../../kernels/closest-vectors/exact-product.js";
import type { KnownPairs } from "../files/recommender-files.js";
import { DIMENSIONS } from "../spaces/space.js";
import type { OpenRecommender } from "./open-recommender.js";

/** What speaks for a film: known songs whose sound the asked one shares. */
export interface Why {
  /** The film with a soundtrack that is most like this one: often the film itself. */
  readonly film: number;
  /** The song of its soundtrack that sounds most like the asked one. */
  readonly song: number;
}

/** Soundtracks that are known. */
export interface KnownSongs extends KnownPairs {
  /** The vectors of their songs, pair by pair. */
  readonly vectors: Float32Array;
}

/** The soundtracks that a recommender knows. */
export function knownSongs({ pairs, songVectors }: Pick<OpenRecommender, "pairs" | "songVectors">): KnownSongs {
  const vectors = new Float32Array(pairs.song.length * DIMENSIONS);
  for (const [pair, song] of pairs.song.entries())
    vectors.set(songVectors.subarray(song * DIMENSIONS, (song + 1) * DIMENSIONS), pair * DIMENSIONS);
  return { ...pairs, vectors };
}

/** The nearest soundtrack that is known, and its nearest song; undefined where none is known. */
export function whyFilm(
  known: KnownSongs,
  filmVectors: Float32Array,
  { song, film }: { readonly song: Float32Array; readonly film: number },
): Why | undefined {
  const own = filmVectors.subarray(film * DIMENSIONS);
  const nearestFilm = nearestOf(filmVectors, own, new Set(known.film));
  if (nearestFilm === undefined) return undefined;
  const pairs = [...known.film.keys()].filter((pair) => known.film[pair] === nearestFilm);
  const nearestSong = known.song[nearestOf(known.vectors, song, pairs) ?? -1];
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
