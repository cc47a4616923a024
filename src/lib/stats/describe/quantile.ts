import type { Numbers } from "../numbers.js";

/** Linear between neighbours, as R, NumPy and DuckDB do (type 7 of Hyndman & Fan 1996); undefined without values. */
export function quantile(values: Numbers, p: number): number | undefined {
  return values.length === 0 ? undefined : quantileSorted(Float64Array.from(values).sort(), p);
}

export function quantileSorted(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
