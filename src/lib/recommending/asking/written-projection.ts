import type { WrittenProjection } from "../files/recommender-files.js";
import type { Projection } from "../spaces/space.js";

/** A projection as it computes, from the plain lists of a file. */
export function projectionOf({ centre, weights, bend }: WrittenProjection): Projection {
  const straight = { centre: Float64Array.from(centre), weights: rowsOf(weights) };
  return bend === undefined ? straight : { ...straight, bend: { into: rowsOf(bend.into), outOf: rowsOf(bend.outOf) } };
}

function rowsOf(lists: readonly (readonly number[])[]): Float64Array[] {
  return lists.map((list) => Float64Array.from(list));
}
