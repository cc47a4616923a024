import { fastOrPlain } from "../fast-or-plain.js";
import { instantiate } from "../web-assembly.js";
import type { ClosestVectors } from "./closest-vectors.js";
import { type ClosestVectorsProgram, createFastClosestVectors } from "./fast.js";
import { createPlainClosestVectors } from "./plain.js";

/** Finds, among vectors of 32 numbers, those with the largest products. */
export const createClosestVectors: (vectors: Float32Array) => ClosestVectors = fastOrPlain(
  "closest-vectors",
  (vectors: Float32Array) => createFastClosestVectors(vectors, loadProgram()),
  createPlainClosestVectors,
);

/** The compiled program, which runs in a browser too. */
export const CLOSEST_VECTORS_PROGRAM = new URL("assembly/closest-vectors.wasm", import.meta.url);

function loadProgram(): ClosestVectorsProgram {
  return instantiate<ClosestVectorsProgram>(CLOSEST_VECTORS_PROGRAM);
}
