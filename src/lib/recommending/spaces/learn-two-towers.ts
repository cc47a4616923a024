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
  const examples = lesson.pairs.map((pair) => exampleOf(pair, lesson, start));
  let turn = 0;
  for (let round = 0; round < TURNS; round++) {
    const order = shuffled(examples, random);
    for (let first = 0; first + 1 < order.length; first += TOGETHER) {
      learnTogether(order.slice(first, first + TOGETHER), songs, films);
      turn++;
      for (const { straight, into, outOf } of [songs, films])
        for (const part of [straight, into, outOf]) step(part, turn, STEP);
    }
  }
  return { song: projectionOf(songs, start.song.centre), film: projectionOf(films, start.film.centre) };
}

/** A pair with the values of its song and its film, less those of the centre. */
interface Example {
  readonly pair: Pair;
  readonly song: Float64Array;
  readonly film: Float64Array;
}

function exampleOf(pair: Pair, { songValues, filmValues }: Lesson, { song, film }: Space): Example {
  return { pair, song: rowOf(songValues, pair.song, song.centre), film: rowOf(filmValues, pair.film, film.centre) };
}

function rowOf({ columns, values }: Matrix, row: number, centre: Float64Array): Float64Array {
  return centre.map((middle, at) => (values[row * columns + at] ?? 0) - middle);
}

function learnTogether(examples: readonly Example[], songs: Tower, films: Tower): void {
  const songRows = examples.map(({ song }) => pass(songs, song));
  const filmRows = examples.map(({ film }) => pass(films, film));
  const change = contrastGradient({
    songs: songRows.map(({ place }) => place),
    films: filmRows.map(({ place }) => place),
    isSame: (one, other) => examples[one]?.pair.film === examples[other]?.pair.film,
    weights: examples.map(({ pair }) => pair.weight),
  });
  for (const [row, passed] of songRows.entries()) learnFrom(songs, passed, change.songs[row] ?? passed.place);
  for (const [row, passed] of filmRows.entries()) learnFrom(films, passed, change.films[row] ?? passed.place);
}

function shuffled(examples: readonly Example[], random: () => number): Example[] {
  return examples
    .map((example) => ({ example, draw: random() }))
    .sort((one, other) => one.draw - other.draw)
    .map(({ example }) => example);
}
