import { bestSoFar } from "./best-so-far.js";
import { type ClosestVectors, DIMENSIONS } from "./closest-vectors.js";
import { exactProduct } from "./exact-product.js";

/** Multiplies every vector with every other. */
export function createPlainClosestVectors(vectors: Float32Array): ClosestVectors {
  const count = vectors.length / DIMENSIONS;
  return {
    find(asked, wanted) {
      const rows = asked.length / DIMENSIONS;
      const best = bestSoFar(rows, wanted);
      for (let row = 0; row < rows; row++) {
        for (let place = 0; place < count; place++)
          best.offer(row, place, exactProduct(asked, row * DIMENSIONS, vectors, place * DIMENSIONS));
      }
      return best;
    },
  };
}
