import type { Matrix } from "../features/encoder.js";

/**
 * A space in which every song and every film has a place. How well they suit each other is the product of their vectors:
 * the nearer the places, the larger it is. The last number of a vector sees to that: it is 1 for a song, and lowers what
 * the product gives to a film far from the centre, which would otherwise suit everything.
 */
export interface Space {
  readonly song: Projection;
  readonly film: Projection;
}

/** Values, less their centre, are multiplied by weights; in between there may be a layer that can bend. */
export interface Projection {
  readonly centre: Float64Array;
  /** A row for each value. */
  readonly weights: readonly Float64Array[];
  readonly bend?: Bend;
}

export interface Bend {
  /** A row for each value, with a weight for each hidden unit. */
  readonly into: readonly Float64Array[];
  /** A row for each hidden unit. */
  readonly outOf: readonly Float64Array[];
}

/** Places, and the number that makes vectors of them. */
export const DIMENSIONS = 32;

/** The vectors of songs, one after the other. */
export function songVectors(space: Space, values: Matrix): Float32Array {
  return vectorsOf(space.song, values, () => 1);
}

/** The vectors of films, one after the other. */
export function filmVectors(space: Space, values: Matrix): Float32Array {
  return vectorsOf(space.film, values, (place) => -place.reduce((sum, part) => sum + part * part, 0) / 2);
}

function vectorsOf(
  projection: Projection,
  { rows, columns, values }: Matrix,
  last: (place: Float64Array) => number,
): Float32Array {
  const vectors = new Float32Array(rows * DIMENSIONS);
  for (let row = 0; row < rows; row++) {
    const place = project(projection, values.subarray(row * columns, (row + 1) * columns));
    vectors.set(place, row * DIMENSIONS);
    vectors[(row + 1) * DIMENSIONS - 1] = last(place);
  }
  return vectors;
}

/** The place of a row of values. */
export function project({ centre, weights, bend }: Projection, values: Float32Array): Float64Array {
  const place = new Float64Array(DIMENSIONS - 1);
  const hidden = new Float64Array(bend?.outOf.length ?? 0);
  for (let at = 0; at < values.length; at++) {
    const value = (values[at] ?? 0) - (centre[at] ?? 0);
    if (value === 0) continue;
    addRow(place, value, weights[at]);
    addRow(hidden, value, bend?.into[at]);
  }
  for (const [unit, signal] of hidden.entries()) addRow(place, Math.tanh(signal), bend?.outOf[unit]);
  return place;
}

function addRow(target: Float64Array, factor: number, row: Float64Array | undefined): void {
  if (row === undefined) return;
  for (let at = 0; at < target.length; at++) target[at] = (target[at] ?? 0) + factor * (row[at] ?? 0);
}
