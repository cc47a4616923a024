import { dotProduct, dotProducts } from "../../stats/numbers.js";
import { solvePositive } from "./solve-positive.js";

/** A loss near the present coefficients. The first coefficient is the intercept, which is not shrunk. */
export interface Nearby {
  /** The inputs of all rows, the first of them always 1. */
  readonly columns: readonly Float64Array[];
  readonly coefficients: Float64Array;
  /** By how much each row's loss falls with its score. */
  readonly pulls: Float64Array;
  /** How fast that changes with the score. */
  readonly curvatures: Float64Array;
  readonly l2: number;
}

/** The change of the coefficients that leads to where the loss and l2/2 times the squared coefficients are least. */
export function newtonStep({ columns, coefficients, pulls, curvatures, l2 }: Nearby): Float64Array {
  const penalty = (place: number) => (place === 0 ? 0 : l2);
  const rows = columns.map((column, place) => {
    const curved = column.map((value, row) => value * (curvatures[row] ?? 0));
    const products = dotProducts(curved, columns.slice(0, place + 1));
    products[place] = (products[place] ?? 0) + penalty(place);
    return products;
  });
  const right = Float64Array.from(
    columns,
    (column, place) => dotProduct(column, pulls) - penalty(place) * (coefficients[place] ?? 0),
  );
  return solvePositive(rows, right);
}
