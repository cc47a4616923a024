/** The numbers of a vector. */
export const DIMENSIONS = 32;

/** For each vector that was asked about, so many others with the largest products, the largest first. */
export interface Closest {
  readonly wanted: number;
  /** Places of the others; of equal products the earlier place comes first. Where there are too few others, -1. */
  readonly places: Int32Array;
  readonly products: Float64Array;
}

/** Finds the vectors with the largest products among some that stay the same. */
export interface ClosestVectors {
  /** Vectors of 32 numbers, one after the other. */
  find(asked: Float32Array, wanted: number): Closest;
}
