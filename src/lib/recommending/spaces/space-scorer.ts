import type { Matrix } from "../features/encoder.js";
import type { Scorer } from "../models/model.js";
import { scoreEach } from "../models/score-each.js";
import { DIMENSIONS, filmVectors, type Space, songVectors } from "./space.js";

/** Scores by the products of vectors, which are computed once. */
export function scorerOf(space: Space, values: { readonly songValues: Matrix; readonly filmValues: Matrix }): Scorer {
  const songs = songVectors(space, values.songValues);
  const films = filmVectors(space, values.filmValues);
  return (song, asked) => scoreEach(asked, (film) => product(songs, song, films, film));
}

function product(songs: Float32Array, song: number, films: Float32Array, film: number): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at++)
    sum += (songs[song * DIMENSIONS + at] ?? 0) * (films[film * DIMENSIONS + at] ?? 0);
  return sum;
}
