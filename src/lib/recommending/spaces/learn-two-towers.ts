import { randomNumbers } from "../../stats/resampling/random.js";
import type { Matrix } from "../features/encoder.js";
import type { Lesson } from "../models/model.js";
import type { Pair } from "../records.js";
import { step } from "./learning/adam.js";
import { contrastGradient } from "./learning/contrast.js";
import { learnFrom, pass, projectionOf, type Tower, towerFrom } from "./learning/tower.js";
import { sharedSpaceOf } from "./shared-space-of.js";
import type { Space } from "./space.js";

const HIDDEN = 16;
const TURNS = 4;
/** Songs that tell their films apart at the same time. */
const TOGETHER = 64;
const STEP = { rate: 0.001, pull: 0.05 } as const;

/**
 * Starts from the shared space and lets both projections bend, so that each song tells its film from those of others: two
 * towers with a contrastive loss.
 */
export function learnTwoTowers(lesson: Lesson): Space {
  const start = sharedSpaceOf(lesson);
  const random = randomNumbers(lesson.seed);
  const songs = towerFrom(start.song, HIDDEN, random);
  const films = towerFrom(start.film, HIDDEN, random);
  let turn = 0;
  for (let round = 0; round < TURNS; round++) {
    const order = shuffled(lesson.pairs, random);
    for (let first = 0; first + 1 < order.length; first += TOGETHER) {
      learnTogether(order.slice(first, first + TOGETHER), lesson, start, songs, films);
      turn++;
      for (const { straight, into, outOf } of [songs, films])
        for (const part of [straight, into, outOf]) step(part, turn, STEP);
    }
  }
  return { song: projectionOf(songs, start.song.centre), film: projectionOf(films, start.film.centre) };
}

function learnTogether(pairs: readonly Pair[], lesson: Lesson, start: Space, songs: Tower, films: Tower): void {
  const songRows = pairs.map(({ song }) => pass(songs, rowOf(lesson.songValues, song, start.song.centre)));
  const filmRows = pairs.map(({ film }) => pass(films, rowOf(lesson.filmValues, film, start.film.centre)));
  const change = contrastGradient({
    songs: songRows.map(({ place }) => place),
    films: filmRows.map(({ place }) => place),
    isSame: (one, other) => pairs[one]?.film === pairs[other]?.film,
    weights: pairs.map(({ weight }) => weight),
  });
  for (const [row, passed] of songRows.entries()) learnFrom(songs, passed, change.songs[row] ?? passed.place);
  for (const [row, passed] of filmRows.entries()) learnFrom(films, passed, change.films[row] ?? passed.place);
}

function rowOf({ columns, values }: Matrix, row: number, centre: Float64Array): Float64Array {
  return Float64Array.from(centre, (middle, at) => (values[row * columns + at] ?? 0) - middle);
}

function shuffled(pairs: readonly Pair[], random: () => number): Pair[] {
  return pairs
    .map((pair) => ({ pair, draw: random() }))
    .sort((one, other) => one.draw - other.draw)
    .map(({ pair }) => pair);
}
