import { addScaled, dotProduct, finiteNumbers, type Numbers, sumOf } from "../numbers.js";
import { type Column, INTERCEPT, scaled, scaledColumns, weightRoots } from "./column.js";
import { extendedBasis, invertedParts, NO_BASIS, type OrthogonalBasis, takeOut } from "./orthogonal-basis.js";

export interface Fit extends Residuals {
  /** The names of the coefficients, the intercept first. */
  readonly names: readonly string[];
  /** Columns that follow from the ones before them, and so have no coefficient. */
  readonly dropped: readonly string[];
  readonly estimates: Float64Array;
  /** For each coefficient, how much each row's scaled outcome moves it. */
  readonly influences: readonly Float64Array[];
  readonly rSquared: number;
}

/** What the standard errors need to know of a fit. Rows are scaled by the square root of their weight. */
export interface Residuals {
  readonly residuals: Float64Array;
  /** From 0 to 1: how much a row decides its own fitted value. */
  readonly leverages: Float64Array;
  /** Rows with a weight above zero. */
  readonly n: number;
  readonly parameters: number;
  readonly roots: Float64Array;
}

/** Ordinary or weighted least squares with an intercept. */
export function leastSquares(outcome: Numbers, columns: readonly Column[], weights?: Numbers): Fit {
  const roots = weightRoots(outcome.length, weights);
  const scaledOutcome = scaled(finiteNumbers(outcome, "outcome"), roots);
  const basis = extendedBasis(NO_BASIS, [{ name: INTERCEPT, values: roots }, ...scaledColumns(columns, roots)]);
  const residuals = scaledOutcome.slice();
  const shares = takeOut(basis.vectors, residuals);
  const inverse = invertedParts(basis);
  return {
    names: basis.names,
    dropped: basis.dropped,
    estimates: combine(inverse, shares),
    influences: influencesOf(basis, inverse),
    rSquared: 1 - dotProduct(residuals, residuals) / squaresAroundMean(scaledOutcome, roots),
    residuals,
    leverages: leveragesOf(basis.vectors, roots.length),
    n: rowsThatWeigh(roots),
    parameters: basis.names.length,
    roots,
  };
}

function combine(inverse: readonly Float64Array[], shares: Float64Array): Float64Array {
  const estimates = new Float64Array(shares.length);
  for (const [vector, column] of inverse.entries()) addScaled(estimates, shares[vector] ?? 0, column);
  return estimates;
}

function influencesOf({ vectors }: OrthogonalBasis, inverse: readonly Float64Array[]): Float64Array[] {
  return vectors.map((first, coefficient) => {
    const influence = new Float64Array(first.length);
    for (const [vector, values] of vectors.entries())
      if (vector >= coefficient) addScaled(influence, inverse[vector]?.[coefficient] ?? 0, values);
    return influence;
  });
}

/** The squared lengths of the rows of the basis. */
export function leveragesOf(vectors: readonly Float64Array[], rows: number): Float64Array {
  const leverages = new Float64Array(rows);
  for (const vector of vectors)
    for (let row = 0; row < rows; row++) leverages[row] = (leverages[row] ?? 0) + (vector[row] ?? 0) ** 2;
  return leverages;
}

export function rowsThatWeigh(roots: Float64Array): number {
  return roots.reduce((rows, root) => rows + (root > 0 ? 1 : 0), 0);
}

function squaresAroundMean(scaledOutcome: Float64Array, roots: Float64Array): number {
  const mean = dotProduct(scaledOutcome, roots) / sumOf(roots.map((root) => root * root));
  return sumOf(scaledOutcome.map((value, row) => (value - mean * (roots[row] ?? 0)) ** 2));
}
