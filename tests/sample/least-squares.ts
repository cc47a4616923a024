/** Ordinary least squares by the normal equations, with standard errors. */
export function leastSquares(rows: readonly (readonly number[])[], values: readonly number[]) {
  const size = rows[0]?.length ?? 0;
  const inverse = inverted(products(rows, size));
  const moments = Array.from({ length: size }, (_, i) => sum(rows.map((row, n) => (row[i] ?? 0) * (values[n] ?? 0))));
  const coefficients = inverse.map((line) => dot(line, moments));
  const residuals = rows.map((row, n) => (values[n] ?? 0) - dot(row, coefficients));
  const variance = dot(residuals, residuals) / (rows.length - size);
  return { coefficients, errors: inverse.map((line, i) => Math.sqrt(variance * (line[i] ?? 0))) };
}

function products(rows: readonly (readonly number[])[], size: number): number[][] {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const row of rows) {
    for (const [i, line] of matrix.entries()) {
      for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
    }
  }
  return matrix;
}

/** Gauss and Jordan's elimination; the matrix is positive definite, so no pivot is 0. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((line, i) => [...line, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  for (const [i, pivotLine] of work.entries()) {
    const pivot = pivotLine[i] ?? 1;
    for (let j = 0; j < 2 * size; j++) pivotLine[j] = (pivotLine[j] ?? 0) / pivot;
    for (const [k, line] of work.entries()) {
      const factor = line[i] ?? 0;
      if (k === i || factor === 0) continue;
      for (let j = 0; j < 2 * size; j++) line[j] = (line[j] ?? 0) - factor * (pivotLine[j] ?? 0);
    }
  }
  return work.map((line) => line.slice(size));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((value, n) => value * (b[n] ?? 0)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
