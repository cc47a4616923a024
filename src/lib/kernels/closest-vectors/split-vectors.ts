import { DIMENSIONS } from "./closest-vectors.js";

/** Numbers of a vector that are always multiplied: the others only where they could still matter. */
const ALWAYS = 10;
/** A split vector: the numbers that are always multiplied, the length of the others and a zero, and the others. */
export const WIDTH = DIMENSIONS + 2;

/** The places of a vector's numbers, those first that are largest among all vectors. */
export function largestFirst(vectors: Float32Array): number[] {
  const squares = new Float64Array(DIMENSIONS);
  for (let at = 0; at < vectors.length; at++) {
    squares[at % DIMENSIONS] = (squares[at % DIMENSIONS] ?? 0) + (vectors[at] ?? 0) ** 2;
  }
  return [...squares.keys()].sort((one, other) => (squares[other] ?? 0) - (squares[one] ?? 0) || one - other);
}

/**
 * Puts between the two parts of each vector how long the second part is. The product of two second parts is never larger
 * than that of their lengths, so that the first parts and the lengths tell how large the whole product can be.
 */
export function splitVectors(values: Int16Array, order: readonly number[]): Int16Array {
  const split = new Int16Array((values.length / DIMENSIONS) * WIDTH);
  for (let from = 0, to = 0; from < values.length; from += DIMENSIONS, to += WIDTH) {
    let squares = 0;
    for (let at = 0; at < DIMENSIONS; at++) {
      const value = values[from + (order[at] ?? 0)] ?? 0;
      split[to + (at < ALWAYS ? at : at + 2)] = value;
      if (at >= ALWAYS) squares += value * value;
    }
    split[to + ALWAYS] = Math.ceil(Math.sqrt(squares));
  }
  return split;
}
