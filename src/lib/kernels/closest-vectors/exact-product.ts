import { DIMENSIONS } from "./closest-vectors.js";

/** The product of two vectors, by the places of their first numbers. Always added in this order. */
export function exactProduct(ones: Float32Array, one: number, others: Float32Array, other: number): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at++) sum += (ones[one + at] ?? 0) * (others[other + at] ?? 0);
  return sum;
}
