import { addScaled } from "../../../stats/numbers.js";

/** A matrix as its rows. */
export type Rows = readonly Float64Array[];

/** The weighted sum, over all rows, of the products of each value of one with each of the other. */
export function products(ones: Rows, others: Rows, weights: Float64Array): Float64Array[] {
  const sums = Array.from({ length: ones[0]?.length ?? 0 }, () => new Float64Array(others[0]?.length ?? 0));
  for (let row = 0; row < ones.length; row++) {
    const [one, other, weight] = [ones[row], others[row], weights[row]];
    if (one === undefined || other === undefined || weight === undefined) continue;
    for (let place = 0; place < sums.length; place++) {
      const value = (one[place] ?? 0) * weight;
      const sum = sums[place];
      // Most words are not in most films.
      if (value === 0 || sum === undefined) continue;
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + value * (other[at] ?? 0);
    }
  }
  return sums;
}

/** The same of each value with each other one. */
export function squares(rows: Rows, weights: Float64Array): Float64Array[] {
  const size = rows[0]?.length ?? 0;
  const sums = Array.from({ length: size }, () => new Float64Array(size));
  for (let place = 0; place < rows.length; place++) {
    const [row, weight] = [rows[place], weights[place]];
    if (row === undefined || weight === undefined) continue;
    for (let one = 0; one < sums.length; one++) {
      const value = (row[one] ?? 0) * weight;
      const sum = sums[one];
      if (value === 0 || sum === undefined) continue;
      for (let at = 0; at <= one; at++) sum[at] = (sum[at] ?? 0) + value * (row[at] ?? 0);
    }
  }
  for (const [one, sum] of sums.entries()) for (let at = one + 1; at < sum.length; at++) sum[at] = sums[at]?.[one] ?? 0;
  return sums;
}

/** Each row times a matrix, which has a row for each value. */
export function multipliedRows(rows: Rows, matrix: Rows): Float64Array[] {
  return rows.map((row) => {
    const product = new Float64Array(matrix[0]?.length ?? 0);
    for (let at = 0; at < row.length; at++) {
      const value = row[at] ?? 0;
      if (value !== 0) addScaled(product, value, matrix[at] ?? product);
    }
    return product;
  });
}

export function transposed(rows: Rows): Float64Array[] {
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, place) => Float64Array.from(rows, (row) => row[place] ?? 0));
}
