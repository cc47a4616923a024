import { DIMENSIONS } from "../spaces/space.js";

/** Vectors in half of their size, each of their 32 numbers in a unit of its own. */
export interface PackedVectors {
  readonly values: Int16Array;
  readonly units: readonly number[];
}

const LARGEST = 32_767;

export function packVectors(vectors: Float32Array): PackedVectors {
  const units = Array.from({ length: DIMENSIONS }, (_, at) => unitOf(vectors, at));
  return { values: packedIn(vectors, units), units };
}

/** Vectors in units that are given: what was unpacked is packed as it was. */
export function packedIn(vectors: Float32Array, units: readonly number[]): Int16Array {
  const values = new Int16Array(vectors.length);
  for (let at = 0; at < vectors.length; at++)
    values[at] = Math.round((vectors[at] ?? 0) / (units[at % DIMENSIONS] ?? 1));
  return values;
}

export function unpackVectors({ values, units }: PackedVectors): Float32Array {
  const vectors = new Float32Array(values.length);
  for (let at = 0; at < values.length; at++) vectors[at] = (values[at] ?? 0) * (units[at % DIMENSIONS] ?? 1);
  return vectors;
}

function unitOf(vectors: Float32Array, first: number): number {
  let largest = 0;
  for (let at = first; at < vectors.length; at += DIMENSIONS) largest = Math.max(largest, Math.abs(vectors[at] ?? 0));
  return largest === 0 ? 1 : largest / LARGEST;
}
