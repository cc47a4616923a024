import { symmetricEigen } from "../../../learning/linear/symmetric-eigen.js";
import { addScaled, dotProduct } from "../../../stats/numbers.js";
import { products, type Rows, squares, transposed } from "./products.js";

const ROUNDS = 30;
const SMALLEST_REACH = 1e-6;

/**
 * The effects on each direction of the space anew, each direction with a penalty of its own: in the last directions there is
 * hardly more than noise, which would otherwise disturb the first. One decomposition serves all penalties.
 */
export function shrinkDirections(
  films: Rows,
  places: Rows,
  weights: Float64Array,
  usual: Float64Array,
): Float64Array[] {
  const roots = usual.map(Math.sqrt);
  const curvature = squares(films, weights);
  for (const [one, row] of curvature.entries())
    for (let other = 0; other < row.length; other++)
      row[other] = (row[other] ?? 0) * (roots[one] ?? 0) * (roots[other] ?? 0);
  const { values, vectors } = symmetricEigen(curvature);
  const known = values.map((value) => Math.max(0, value));
  const sums = transposed(products(films, places, weights));
  const effects = sums.map((sum) => {
    const scaled = sum.map((value, at) => value * (roots[at] ?? 0));
    const parts = shrunken(
      vectors.map((vector) => dotProduct(vector, scaled)),
      known,
    );
    const effect = new Float64Array(sum.length);
    for (const [at, part] of parts.entries()) addScaled(effect, part, vectors[at] ?? effect);
    return effect.map((value, at) => value * (roots[at] ?? 0));
  });
  return transposed(effects);
}

/** Parts that are certain are kept; how much the others are shrunk follows from how large all of them are. */
function shrunken(sums: readonly number[], known: readonly number[]): number[] {
  let reach = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const size = sums.reduce((total, sum, at) => {
      const precision = (known[at] ?? 0) + 1 / reach;
      return total + (sum / precision) ** 2 + 1 / precision;
    }, 0);
    reach = Math.max(SMALLEST_REACH, size / sums.length);
  }
  return sums.map((sum, at) => sum / ((known[at] ?? 0) + 1 / reach));
}
