import type { Examples } from "../pairs/read-examples.js";
import type { Opinion } from "./feedback.js";

/** An opinion is less certain than a soundtrack. */
const WEIGHT = 0.5;

/**
 * Examples with what people say. A pair that fits is learned from, but models are not judged by it; a known pair that does
 * not fit is left out.
 */
export function withOpinions(examples: Examples, opinions: readonly Opinion[]): Examples {
  if (opinions.length === 0) return examples;
  const songAt = new Map(examples.songs.map(({ id }, place) => [id, place]));
  const filmAt = new Map(examples.films.map(({ id }, place) => [id, place]));
  const placed = opinions.flatMap(({ songId, filmId, fits }) => {
    const [song, film] = [songAt.get(songId), filmAt.get(filmId)];
    return song === undefined || film === undefined ? [] : [{ song, film, fits, weight: WEIGHT }];
  });
  const known = new Set(examples.pairs.map(keyOf));
  const refused = new Set(placed.filter(({ fits }) => !fits).map(keyOf));
  return {
    ...examples,
    pairs: examples.pairs.filter((pair) => !refused.has(keyOf(pair))),
    opinions: placed.filter((pair) => pair.fits && !known.has(keyOf(pair))),
  };
}

function keyOf({ song, film }: { readonly song: number; readonly film: number }): string {
  return `${song} ${film}`;
}
