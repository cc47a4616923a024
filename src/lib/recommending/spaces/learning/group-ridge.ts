import { backward, forward, lowerFactor } from "../../../learning/linear/solve-positive.js";
import { dotProduct } from "../../../stats/numbers.js";
import type { Groups } from "./groups.js";
import { products, type Rows, squares, transposed } from "./products.js";

export interface GroupEffects {
  /** What each value of a film adds to each measure of a song. */
  readonly effects: Rows;
  /** How large the effects of each group usually are, squared. */
  readonly reach: Float64Array;
}

/** A group is never left alone for good. */
const SMALLEST_REACH = 1e-6;

/**
 * Ridge regression in which each group of values has a penalty of its own: the smaller its effects turn out, the more they
 * are shrunk the next time (MacKay 1992). The measures of songs are in units of what films leave unexplained.
 */
export function groupRidge(
  films: Rows,
  songs: Rows,
  weights: Float64Array,
  reach: Float64Array,
  groups: Groups,
): GroupEffects {
  const curvature = squares(films, weights);
  for (const [place, row] of curvature.entries())
    row[place] = (row[place] ?? 0) + 1 / (reach[groups.of[place] ?? 0] ?? 1);
  const factor = lowerFactor(curvature);
  const sums = transposed(products(films, songs, weights));
  const effects = transposed(sums.map((column) => backward(factor, forward(factor, column))));
  return { effects, reach: reachOf(effects, variancesOf(factor), groups) };
}

function reachOf(effects: Rows, variances: readonly number[], { count, of }: Groups): Float64Array {
  const sizes = new Float64Array(count);
  const members = new Float64Array(count);
  for (const [place, effect] of effects.entries()) {
    const group = of[place] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + dotProduct(effect, effect) / effect.length + (variances[place] ?? 0);
    members[group] = (members[group] ?? 0) + 1;
  }
  return sizes.map((size, group) => Math.max(SMALLEST_REACH, size / (members[group] ?? 1)));
}

/** How uncertain each effect is: the diagonal of the inverse. */
function variancesOf(factor: Rows): number[] {
  return inverseOf(factor).map((column) => dotProduct(column, column));
}

/** The columns of the inverse of a lower triangle. */
export function inverseOf(factor: Rows): Float64Array[] {
  return factor.map((_, place) =>
    forward(
      factor,
      Float64Array.from(factor, (_, other) => (place === other ? 1 : 0)),
    ),
  );
}
