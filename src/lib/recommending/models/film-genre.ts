import type { Lesson, Model } from "./model.js";
import { scoreEach } from "./score-each.js";

/** Knows a film by its genres alone: how the songs of other films of the genre sound, on average. */
export const filmGenre: Model = {
  name: "film genre",
  means: "the films whose genres have, on average, the songs that sound most alike",
  seesGenre: true,
  learn: (lesson) => {
    const { centres, genresOf } = genreCentres(lesson);
    return (song, asked) => {
      const near = centres.map((centre) => -distance(lesson, song, centre));
      return scoreEach(asked, (film) => meanOf(genresOf[film] ?? [], near));
    };
  },
};

interface GenreCentres {
  /** How the songs of each genre sound. */
  readonly centres: readonly Float64Array[];
  /** The genres of each film, by their places. */
  readonly genresOf: readonly (readonly number[])[];
}

function genreCentres({ films, songValues: { columns, values }, pairs }: Lesson): GenreCentres {
  const names = [...new Set(pairs.flatMap(({ film }) => films[film]?.genres ?? []))].sort();
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const genresOf = films.map(({ genres }) => genres.flatMap((genre) => placeOf.get(genre) ?? []));
  const centres = names.map(() => new Float64Array(columns));
  const totals = new Float64Array(names.length);
  for (const { song, film, weight } of pairs) {
    for (const genre of genresOf[film] ?? []) {
      totals[genre] = (totals[genre] ?? 0) + weight;
      const centre = centres[genre];
      if (centre === undefined) continue;
      for (let at = 0; at < columns; at++) centre[at] = (centre[at] ?? 0) + weight * (values[song * columns + at] ?? 0);
    }
  }
  return { genresOf, centres: centres.map((sum, genre) => sum.map((value) => value / (totals[genre] ?? 1))) };
}

function distance({ songValues: { columns, values } }: Lesson, song: number, centre: Float64Array): number {
  let squares = 0;
  for (let at = 0; at < columns; at++) squares += ((values[song * columns + at] ?? 0) - (centre[at] ?? 0)) ** 2;
  return Math.sqrt(squares);
}

/** A film without a genre that is known comes last. */
function meanOf(genres: readonly number[], near: readonly number[]): number {
  if (genres.length === 0) return -Number.MAX_VALUE;
  let sum = 0;
  for (const genre of genres) sum += near[genre] ?? 0;
  return sum / genres.length;
}
