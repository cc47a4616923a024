import { denseCodes } from "../../stats/correlation/ranks.js";
import type { Numbers } from "../../stats/numbers.js";
import type { Statistic } from "../../stats/resampling/bootstrap.js";

/** The mean of the values of the rows; undefined without rows. */
export function meanStatistic(values: Float64Array): Statistic {
  return (rows) => (rows.length === 0 ? undefined : sumAt(values, rows) / rows.length);
}

/** The sum of one value over that of another; undefined where the latter is 0. */
export function ratioStatistic(above: Float64Array, below: Float64Array): Statistic {
  return (rows) => {
    const whole = sumAt(below, rows);
    return whole === 0 ? undefined : sumAt(above, rows) / whole;
  };
}

/** The median of the values of the rows. All values are sorted only once. */
export function medianStatistic(values: Numbers): Statistic {
  const { codes, size } = denseCodes(values);
  const sorted = new Float64Array(size);
  for (let row = 0; row < codes.length; row++) sorted[codes[row] ?? 0] = values[row] ?? 0;
  const counts = new Int32Array(size);
  return (rows) => {
    if (rows.length === 0) return undefined;
    counts.fill(0);
    for (const row of rows) counts[codes[row] ?? 0] = (counts[codes[row] ?? 0] ?? 0) + 1;
    const half = (rows.length - 1) / 2;
    return (valueAt(sorted, counts, Math.floor(half)) + valueAt(sorted, counts, Math.ceil(half))) / 2;
  };
}

export function sumAt(values: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < rows.length; at++) sum += values[rows[at] ?? 0] ?? 0;
  return sum;
}

function valueAt(sorted: Float64Array, counts: Int32Array, place: number): number {
  let before = 0;
  for (let code = 0; code < counts.length; code++) {
    before += counts[code] ?? 0;
    if (before > place) return sorted[code] ?? Number.NaN;
  }
  return Number.NaN;
}
