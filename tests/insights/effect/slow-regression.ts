/**
 * Coefficients with HC3 errors by the textbook's formulas: normal equations, solved by elimination. Columns that follow
 * from the ones before them are left out.
 */
export function slowRegression(outcome: readonly number[], columns: readonly (readonly number[])[]) {
  const all = [outcome.map(() => 1), ...columns];
  const used = independent(products(all));
  const rows = outcome.map((_, row) => used.map((column) => at(at(all, column), row)));
  const bread = inverse(products(used.map((column) => at(all, column))));
  const cross = used.map((column) => dot(at(all, column), outcome));
  const estimates = bread.map((line) => dot(line, cross));
  const errors = rows.map((row, n) => {
    const leverage = dot(
      row,
      bread.map((line) => dot(line, row)),
    );
    return (at(outcome, n) - dot(row, estimates)) / (1 - leverage);
  });
  /** Of the column at a place of the list. */
  return (column: number) => {
    const place = used.indexOf(column + 1);
    const variance = sum(rows.map((row, n) => (dot(at(bread, place), row) * at(errors, n)) ** 2));
    return { estimate: at(estimates, place), error: Math.sqrt(variance) };
  };
}

function products(columns: readonly (readonly number[])[]): number[][] {
  return columns.map((one) => columns.map((other) => dot(one, other)));
}

/** Sweeps one column after the other out of those that follow, and keeps those of which something is left. */
function independent(matrix: readonly (readonly number[])[]): number[] {
  const work = matrix.map((line) => [...line]);
  return [...work.keys()].filter((pivot) => {
    const line = at(work, pivot);
    if (at(line, pivot) <= 1e-9 * at(at(matrix, pivot), pivot)) return false;
    for (let i = pivot + 1; i < work.length; i++) {
      const factor = at(at(work, i), pivot) / at(line, pivot);
      work[i] = at(work, i).map((value, j) => value - factor * at(line, j));
    }
    return true;
  });
}

function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((line, i) => [...line, ...matrix.map((_, j) => Number(i === j))]);
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
