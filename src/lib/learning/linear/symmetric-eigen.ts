export interface Eigen {
  /** From the largest to the smallest. */
  readonly values: readonly number[];
  /** The vector of each value, of length 1. */
  readonly vectors: readonly Float64Array[];
}

const MOST_SWEEPS = 60;
/** Relative to the size of the matrix. */
const NEGLIGIBLE = 1e-14;

/** Eigenvalues and eigenvectors of a symmetric matrix, given as rows, by Jacobi's rotations. */
export function symmetricEigen(rows: readonly Float64Array[]): Eigen {
  const matrix = rows.map((row) => row.slice());
  const vectors = rows.map((_, place) => Float64Array.from(rows, (_, other) => (place === other ? 1 : 0)));
  const size = Math.sqrt(
    matrix.reduce((sum, row) => sum + row.reduce((squares, value) => squares + value * value, 0), 0),
  );
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(matrix) > NEGLIGIBLE * size; sweep++) {
    for (let one = 0; one < matrix.length; one++)
      for (let other = one + 1; other < matrix.length; other++) rotate(matrix, vectors, one, other);
  }
  const order = [...matrix.keys()].sort((a, b) => (matrix[b]?.[b] ?? 0) - (matrix[a]?.[a] ?? 0) || a - b);
  return {
    values: order.map((place) => matrix[place]?.[place] ?? 0),
    vectors: order.map((place) => upright(Float64Array.from(vectors, (row) => row[place] ?? 0))),
  };
}

/** A vector and its opposite are both right. The largest part is made positive, so that it is always the same one. */
function upright(vector: Float64Array): Float64Array {
  const largest = vector.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return largest < 0 ? vector.map((value) => -value) : vector;
}

function offDiagonal(matrix: readonly Float64Array[]): number {
  let squares = 0;
  for (const [place, row] of matrix.entries())
    for (let other = 0; other < place; other++) squares += 2 * (row[other] ?? 0) ** 2;
  return Math.sqrt(squares);
}

/** Turns two axes so that they no longer share anything. */
function rotate(matrix: readonly Float64Array[], vectors: readonly Float64Array[], one: number, other: number): void {
  const shared = matrix[one]?.[other] ?? 0;
  if (shared === 0) return;
  const ratio = ((matrix[other]?.[other] ?? 0) - (matrix[one]?.[one] ?? 0)) / (2 * shared);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of matrix) turn(row, one, row, other, cosine, sine);
  const [first, second] = [matrix[one], matrix[other]];
  if (first === undefined || second === undefined) return;
  for (let place = 0; place < first.length; place++) {
    const [a, b] = [first[place] ?? 0, second[place] ?? 0];
    first[place] = cosine * a - sine * b;
    second[place] = sine * a + cosine * b;
  }
  for (const row of vectors) turn(row, one, row, other, cosine, sine);
}

function turn(left: Float64Array, at: number, right: Float64Array, to: number, cosine: number, sine: number): void {
  const [a, b] = [left[at] ?? 0, right[to] ?? 0];
  left[at] = cosine * a - sine * b;
  right[to] = sine * a + cosine * b;
}
