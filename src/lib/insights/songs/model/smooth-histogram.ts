import { type DensityPoint, density } from "../../../stats/describe/density.js";
import { histogram } from "../../../stats/describe/histogram.js";

export interface SmoothBin {
  readonly from: number;
  readonly to: number;
  readonly songs: number;
  /** How many songs the bin would hold if the values were spread smoothly. */
  readonly smooth: number;
}

/** Counts in bins of equal width, beside what a smooth density would put there. */
export function smoothHistogram(values: readonly number[], first: number, last: number, width: number): SmoothBin[] {
  if (values.length === 0) return [];
  const edges = Array.from({ length: Math.round((last - first) / width) + 1 }, (_, place) => first + place * width);
  const points = density(values, 400)?.points ?? [];
  return histogram(values, edges).bins.map(({ from, to, count }) => ({
    from,
    to,
    songs: count,
    smooth: densityAt(points, (from + to) / 2) * values.length * width,
  }));
}

function densityAt(points: readonly DensityPoint[], x: number): number {
  const place = points.findIndex((point) => point.x >= x);
  const [before, after] = [points[place - 1], points[place]];
  if (before === undefined || after === undefined) return 0;
  return before.density + ((x - before.x) / (after.x - before.x)) * (after.density - before.density);
}
