import type { Share } from "./evaluation.js";

/** The Wilson score interval of a share. */
export function wilson(count: number, of: number): Share {
  if (of === 0) return { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  const z = 1.959964;
  const share = count / of;
  const scale = 1 + z ** 2 / of;
  const centre = (share + z ** 2 / (2 * of)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / scale;
  return { value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
