/**
 * Solves for x in A x = b, where A is symmetric and positive definite, by Cholesky's decomposition. Of A, given as rows,
 * only the lower triangle is read.
 */
export function solvePositive(rows: readonly Float64Array[], right: Float64Array): Float64Array {
  const factor = lowerFactor(rows);
  return backward(factor, forward(factor, right));
}

/** The lower triangle L with A = L Lᵀ. */
export function lowerFactor(rows: readonly Float64Array[]): Float64Array[] {
  const factor: Float64Array[] = [];
  for (const [place, row] of rows.entries()) {
    const next = new Float64Array(place + 1);
    for (let column = 0; column < place; column++) {
      const above = factor[column] ?? next;
      next[column] = ((row[column] ?? 0) - dot(next, above, column)) / (above[column] ?? 1);
    }
    const square = (row[place] ?? 0) - dot(next, next, place);
    if (!(square > 0)) throw new RangeError(`the matrix is not positive definite: ${square} in row ${place}`);
    next[place] = Math.sqrt(square);
    factor.push(next);
  }
  return factor;
}

/** Solves for x in L x = b. */
export function forward(factor: readonly Float64Array[], right: Float64Array): Float64Array {
  const solution = right.slice();
  for (const [place, row] of factor.entries())
    solution[place] = ((solution[place] ?? 0) - dot(row, solution, place)) / (row[place] ?? 1);
  return solution;
}

/** Solves for x in Lᵀ x = b. */
export function backward(factor: readonly Float64Array[], right: Float64Array): Float64Array {
  const solution = right.slice();
  for (let place = factor.length - 1; place >= 0; place--) {
    const row = factor[place] ?? solution;
    const value = (solution[place] ?? 0) / (row[place] ?? 1);
    solution[place] = value;
    for (let before = 0; before < place; before++)
      solution[before] = (solution[before] ?? 0) - value * (row[before] ?? 0);
  }
  return solution;
}

/** The product of the first so many numbers. */
function dot(left: Float64Array, right: Float64Array, length: number): number {
  let sum = 0;
  for (let place = 0; place < length; place++) sum += (left[place] ?? 0) * (right[place] ?? 0);
  return sum;
}
