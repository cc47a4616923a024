import { finiteNumbers, type Numbers } from "../numbers.js";
import type { Statistic } from "../resampling/bootstrap.js";
import { denseCodes, midRanks } from "./ranks.js";

/** Pearson's correlation of any sample of the rows, for the bootstrap. */
export function pearsonStatistic(left: Numbers, right: Numbers): Statistic {
  const one = centred(finiteNumbers(left, "left"));
  const other = centred(finiteNumbers(right, "right", one.length));
  return (rows) => correlationOf(rows, one, other);
}

/** Spearman's correlation of any sample of the rows, ranked anew by counting. */
export function spearmanStatistic(left: Numbers, right: Numbers): Statistic {
  const one = rankedAnew(finiteNumbers(left, "left"));
  const other = rankedAnew(finiteNumbers(right, "right", left.length));
  return (rows) => correlationOf(rows, one(rows), other(rows));
}

/** Values near zero lose no digits when sums of squares are subtracted. */
function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function rankedAnew(values: Float64Array): (rows: Int32Array) => Float64Array {
  const { codes, size } = denseCodes(values);
  const ranked = new Float64Array(values.length);
  return (rows) => {
    const shared = midRanks(codes, size, rows);
    const middle = (rows.length + 1) / 2;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      ranked[row] = (shared[codes[row] ?? 0] ?? 0) - middle;
    }
    return ranked;
  };
}

function correlationOf(rows: Int32Array, left: Float64Array, right: Float64Array): number | undefined {
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < rows.length; i++) {
    const one = left[rows[i] ?? 0] ?? 0;
    const other = right[rows[i] ?? 0] ?? 0;
    x += one;
    y += other;
    xx += one * one;
    yy += other * other;
    xy += one * other;
  }
  const n = rows.length;
  const spread = (xx - (x * x) / n) * (yy - (y * y) / n);
  return spread > 0 ? (xy - (x * y) / n) / Math.sqrt(spread) : undefined;
}
