import { addScaled, dotProduct, finiteNumbers, type Numbers } from "../numbers.js";
import { type Effect, effectOf } from "./coefficients.js";
import { type Column, INTERCEPT, type ScaledColumn, scaled, scaledColumns, weightRoots } from "./column.js";
import { leveragesOf, rowsThatWeigh } from "./least-squares.js";
import { extendedBasis, NO_BASIS, type OrthogonalBasis, takeOut } from "./orthogonal-basis.js";
import { type Errors, standardErrors } from "./standard-error.js";

/**
 * An outcome and what is held fixed. An exposure's effect is the coefficient that least squares with all columns gives
 * (Frisch & Waugh 1933, Lovell 1963), but many exposures share the work, and controls can be added group by group.
 */
export interface Controls {
  readonly basis: OrthogonalBasis;
  /** What the controls leave of the outcome. */
  readonly rest: Float64Array;
  readonly leverages: Float64Array;
  readonly roots: Float64Array;
}

/** Starts with nothing held fixed but the mean. */
export function noControls(outcome: Numbers, weights?: Numbers): Controls {
  const roots = weightRoots(outcome.length, weights);
  const rest = scaled(finiteNumbers(outcome, "outcome"), roots);
  return withColumns({ basis: NO_BASIS, rest, leverages: new Float64Array(rest.length), roots }, [
    { name: INTERCEPT, values: roots },
  ]);
}

export function addControls(controls: Controls, columns: readonly Column[]): Controls {
  return withColumns(controls, scaledColumns(columns, controls.roots));
}

function withColumns({ basis, rest, roots }: Controls, columns: readonly ScaledColumn[]): Controls {
  const extended = extendedBasis(basis, columns);
  const smaller = rest.slice();
  takeOut(extended.vectors, smaller);
  return { basis: extended, rest: smaller, leverages: leveragesOf(extended.vectors, roots.length), roots };
}

/** Undefined where the controls leave nothing of the exposure. */
export function effectBeyond(controls: Controls, exposure: Numbers, errors: Errors): Effect | undefined {
  const { basis, rest, roots } = controls;
  const column = { name: "exposure", values: scaled(finiteNumbers(exposure, "exposure", roots.length), roots) };
  const extended = extendedBasis(basis, [column]);
  const vector = extended.vectors[basis.vectors.length];
  const length = extended.parts[basis.vectors.length]?.[basis.vectors.length];
  if (vector === undefined || length === undefined) return undefined;
  const share = dotProduct(vector, rest);
  const residuals = rest.slice();
  addScaled(residuals, -share, vector);
  const fit = {
    residuals,
    leverages: controls.leverages.map((leverage, row) => leverage + (vector[row] ?? 0) ** 2),
    n: rowsThatWeigh(roots),
    parameters: extended.vectors.length,
    roots,
  };
  const influence = vector.map((value) => value / length);
  return effectOf(share / length, standardErrors(fit, errors)(influence), fit.n);
}
