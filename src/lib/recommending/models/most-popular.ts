import type { Film } from "../records.js";
import type { Model } from "./model.js";
import { scoreEach } from "./score-each.js";

/** Votes are counted today, when recent films have more of them, so a film is compared with others of its decade. */
export const mostPopular: Model = {
  name: "most popular",
  means: "the films with the most votes of their decade",
  seesGenre: false,
  learn: ({ films }) => {
    const standing = standingInDecade(films);
    return (_song, asked) => scoreEach(asked, (film) => standing[film] ?? 0);
  },
};

/** Which share of the films of its decade has fewer votes than a film. */
export function standingInDecade(films: readonly Film[]): Float64Array {
  const standing = new Float64Array(films.length);
  for (const places of placesByDecade(films)) {
    const votes = places.map((place) => films[place]?.votes ?? 0).sort((a, b) => a - b);
    // The first place of each count, so that films with as many votes stand alike.
    const below = new Map(votes.map((count, place): [number, number] => [count, place]).reverse());
    for (const place of places) standing[place] = (below.get(films[place]?.votes ?? 0) ?? 0) / places.length;
  }
  return standing;
}

function placesByDecade(films: readonly Film[]): readonly (readonly number[])[] {
  const places = new Map<number, number[]>();
  for (const [place, { year }] of films.entries()) {
    const decade = Math.floor((year ?? 0) / 10);
    const others = places.get(decade);
    if (others === undefined) places.set(decade, [place]);
    else others.push(place);
  }
  return [...places.values()];
}
