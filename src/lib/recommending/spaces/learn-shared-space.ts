import { forward } from "../../learning/linear/solve-positive.js";
import { symmetricEigen } from "../../learning/linear/symmetric-eigen.js";
import { dotProduct, sumOf } from "../../stats/numbers.js";
import type { Lesson } from "../models/model.js";
import { centred } from "./learning/centred.js";
import { groupRidge, inverseOf } from "./learning/group-ridge.js";
import { type Groups, groupsOf } from "./learning/groups.js";
import { logDensity, type Normal, normalOf } from "./learning/normal.js";
import { multipliedRows, type Rows, squares } from "./learning/products.js";
import { shrinkDirections } from "./learning/shrink-directions.js";
import { DIMENSIONS, type Space } from "./space.js";

const ROUNDS = 12;
/** The share of songs that follow their film, before anything is known. */
const FOLLOWING = 0.7;
/** How large the effects of a group are at first, squared, in units of what films leave unexplained. */
const REACH = 0.2;

/**
 * How a song sounds is predicted from its film by ridge regression, and what the films leave unexplained is measured. Some
 * songs have nothing to do with how the others of their film sound: how likely that is of each song is estimated in turn
 * with the rest (expectation maximisation), and the likelier it is, the less is learned from it. A song then suits a film
 * by how much likelier its sound is for this film than for any: with normal errors, that is a product of two vectors. The
 * directions in which films differ most are kept.
 */
export function learnSharedSpace({ songValues, filmValues, filmEncoder, pairs }: Lesson): Space {
  const certain = Float64Array.from(pairs, ({ weight }) => weight);
  const songs = centred(
    songValues,
    pairs.map(({ song }) => song),
    certain,
  );
  const films = centred(
    filmValues,
    pairs.map(({ film }) => film),
    certain,
  );
  const known = { songs: songs.rows, films: films.rows, certain, groups: groupsOf(filmEncoder) };
  let learned = nothingYet(known);
  const anySound = learned.rest;
  for (let round = 0; round < ROUNDS; round++) learned = improved(learned, known, anySound);
  const { rest, reach, following } = learned;
  const signals = learned.effects.map((effect) => forward(rest.factor, effect));
  const directions = directionsOf(multipliedRows(films.rows, signals), following);
  const songWeights = seenAlong(inverseOf(rest.factor), directions);
  const usual = Float64Array.from(known.groups.of, (group) => reach[group] ?? 0);
  const filmWeights = shrinkDirections(films.rows, multipliedRows(songs.rows, songWeights), following, usual);
  return {
    song: { centre: songs.centre, weights: songWeights },
    film: { centre: films.centre, weights: filmWeights },
  };
}

interface Known {
  readonly songs: Rows;
  readonly films: Rows;
  readonly certain: Float64Array;
  readonly groups: Groups;
}

interface Learned {
  /** How much each song follows its film. */
  readonly following: Float64Array;
  /** What films leave unexplained. */
  readonly rest: Normal;
  /** What each value of a film adds to each measure of a song. */
  readonly effects: Rows;
  readonly reach: Float64Array;
}

function nothingYet({ songs, certain, groups }: Known): Learned {
  return {
    following: certain.map((weight) => weight * FOLLOWING),
    rest: normalOf(songs, certain),
    effects: [],
    reach: new Float64Array(groups.count).fill(REACH),
  };
}

function improved({ following, rest, reach }: Learned, known: Known, anySound: Normal): Learned {
  const standard = known.songs.map((row) => forward(rest.factor, row));
  const ridge = groupRidge(known.films, standard, following, reach, known.groups);
  const effects = ridge.effects.map((effect) => Float64Array.from(rest.factor, (row) => dotProduct(row, effect)));
  const expected = multipliedRows(known.films, effects);
  const left = known.songs.map((song, row) => song.map((value, at) => value - (expected[row]?.[at] ?? 0)));
  const next = normalOf(left, following);
  const likelier = left.map((row, place) => logDensity(row, next) - logDensity(known.songs[place] ?? row, anySound));
  return { effects, reach: ridge.reach, rest: next, following: followingOf(known.certain, following, likelier) };
}

/** How much each song follows its film, by how much likelier it is for the film than for any. */
function followingOf(certain: Float64Array, before: Float64Array, likelier: readonly number[]): Float64Array {
  const share = sumOf(before) / sumOf(certain);
  return certain.map((weight, place) => weight / (1 + ((1 - share) / share) * Math.exp(-(likelier[place] ?? 0))));
}

function directionsOf(places: Rows, weights: Float64Array): Rows {
  return symmetricEigen(squares(places, weights)).vectors.slice(0, DIMENSIONS - 1);
}

function seenAlong(rows: Rows, directions: Rows): Float64Array[] {
  return rows.map((row) => {
    const seen = new Float64Array(DIMENSIONS - 1);
    for (const [place, direction] of directions.entries()) seen[place] = dotProduct(row, direction);
    return seen;
  });
}
