import { addScaled, dotProduct } from "../numbers.js";
import type { ScaledColumn } from "./column.js";

/** A QR decomposition: perpendicular columns of length 1, and how the given ones are composed of them. */
export interface OrthogonalBasis {
  readonly names: readonly string[];
  /** Columns that follow from the ones before them, up to rounding. */
  readonly dropped: readonly string[];
  readonly vectors: readonly Float64Array[];
  /** For each column kept, how much of each vector it holds; the last part is its own. */
  readonly parts: readonly Float64Array[];
}

/** What must remain of a column's length to count as new: the tolerance of R's lm. */
const LEAST_REMAINDER = 1e-7;

export const NO_BASIS: OrthogonalBasis = { names: [], dropped: [], vectors: [], parts: [] };

/** Gram–Schmidt in two passes, which is as exact as reflections (Giraud et al. 2005: "twice is enough"). */
export function extendedBasis(basis: OrthogonalBasis, columns: readonly ScaledColumn[]): OrthogonalBasis {
  const [names, dropped] = [[...basis.names], [...basis.dropped]];
  const [vectors, parts] = [[...basis.vectors], [...basis.parts]];
  for (const { name, values } of columns) {
    const remainder = values.slice();
    const shares = takeOut(vectors, remainder);
    const length = Math.sqrt(dotProduct(remainder, remainder));
    if (length <= LEAST_REMAINDER * Math.sqrt(dotProduct(values, values))) {
      dropped.push(name);
      continue;
    }
    names.push(name);
    vectors.push(remainder.map((value) => value / length));
    parts.push(Float64Array.of(...shares, length));
  }
  return { names, dropped, vectors, parts };
}

/** Removes from the values, in place, what the vectors explain, and returns how much of each that was. */
export function takeOut(vectors: readonly Float64Array[], values: Float64Array): Float64Array {
  const shares = new Float64Array(vectors.length);
  for (let pass = 0; pass < 2; pass++) {
    for (const [index, vector] of vectors.entries()) {
      const share = dotProduct(vector, values);
      addScaled(values, -share, vector);
      shares[index] = (shares[index] ?? 0) + share;
    }
  }
  return shares;
}

/** How much each vector counts in the columns' coefficients, by vector: the columns of the inverted triangle. */
export function invertedParts({ parts }: OrthogonalBasis): Float64Array[] {
  return parts.map((_, vector) => {
    const inverse = new Float64Array(parts.length);
    for (let row = vector; row >= 0; row--) {
      let sum = row === vector ? 1 : 0;
      for (let above = row + 1; above <= vector; above++) sum -= (parts[above]?.[row] ?? 0) * (inverse[above] ?? 0);
      inverse[row] = sum / (parts[row]?.[row] ?? 1);
    }
    return inverse;
  });
}
