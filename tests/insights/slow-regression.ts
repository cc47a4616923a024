/** Coefficients with HC3 errors by the textbook's formulas: normal equations, solved by elimination. */
export function slowRegression(outcome: readonly number[], columns: readonly (readonly number[])[]) {
  const rows = outcome.map((_, row) => [1, ...columns.map((column) => column[row] ?? 0)]);
  const size = columns.length + 1;
  const bread = inverse(square(size, (i, j) => sum(rows.map((row) => at(row, i) * at(row, j)))));
  const cross = Array.from({ length: size }, (_, i) => sum(rows.map((row, n) => at(row, i) * at(outcome, n))));
  const estimates = bread.map((line) => dot(line, cross));
  const errors = rows.map((row, n) => {
    const leverage = dot(
      row,
      bread.map((line) => dot(line, row)),
    );
    return (at(outcome, n) - dot(row, estimates)) / (1 - leverage);
  });
  const variance = (coefficient: number) =>
    sum(rows.map((row, n) => (dot(at(bread, coefficient), row) * at(errors, n)) ** 2));
  return { estimates, error: (coefficient: number) => Math.sqrt(variance(coefficient)) };
}

function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((line, i) => [...line, ...Array.from({ length: size }, (_, j) => Number(i === j))]);
  for (let pivot = 0; pivot < size; pivot++) {
    const best = work.reduce(
      (found, line, i) => (i >= pivot && Math.abs(at(line, pivot)) > Math.abs(at(at(work, found), pivot)) ? i : found),
      pivot,
    );
    [work[pivot], work[best]] = [at(work, best), at(work, pivot)];
    const scaled = at(work, pivot).map((value) => value / at(at(work, pivot), pivot));
    for (const [i, line] of work.entries())
      work[i] = i === pivot ? scaled : line.map((value, j) => value - at(line, pivot) * at(scaled, j));
  }
  return work.map((line) => line.slice(size));
}

function square(size: number, cell: (i: number, j: number) => number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => cell(i, j)));
}

function dot(left: readonly number[], right: readonly number[]): number {
  return sum(left.map((value, i) => value * at(right, i)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`);
  return value;
}
