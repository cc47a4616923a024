import { DIMENSIONS } from "./closest-vectors.js";

/** Vectors as numbers of 16 bits, and how far those are off. */
export interface RoughVectors {
  readonly values: Int16Array;
  /** What 1 stands for. */
  readonly unit: number;
  /** The length of the longest. */
  readonly longest: number;
}

/** So that no product of two vectors leaves 31 bits. */
const LARGEST = 32_767;

export function roughVectors(vectors: Float32Array): RoughVectors {
  const longest = longestOf(vectors);
  const unit = longest === 0 ? 1 : longest / LARGEST;
  const values = new Int16Array(vectors.length);
  for (let at = 0; at < vectors.length; at++) {
    const value = (vectors[at] ?? 0) / unit;
    if (Number.isNaN(value)) throw new RangeError(`number ${at} of the vectors is not a number`);
    // Towards 0, so that a rough vector is never longer.
    values[at] = Math.trunc(value);
  }
  return { values, unit, longest };
}

/** How far the product of two rough vectors can be from that of the vectors: each number is off by less than a unit. */
export function mostOff(one: RoughVectors, other: RoughVectors): number {
  const off = Math.sqrt(DIMENSIONS);
  return off * (one.longest * other.unit + other.longest * one.unit) * (1 + ROUNDING);
}

/** Room for the last digits of the bound itself. */
const ROUNDING = 1e-9;

function longestOf(vectors: Float32Array): number {
  let longest = 0;
  for (let start = 0; start < vectors.length; start += DIMENSIONS) {
    let squares = 0;
    for (let at = start; at < start + DIMENSIONS; at++) squares += (vectors[at] ?? 0) ** 2;
    longest = Math.max(longest, squares);
  }
  return Math.sqrt(longest);
}
