/** Sums over the rows of a leaf, or of a part of them: of the slopes of the loss, and how many rows. */
export interface Sums {
  readonly first: number;
  readonly second: number;
  readonly rows: number;
}

/** Where the value of a leaf must lie, so that no monotone feature is contradicted. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export const UNBOUNDED: Bounds = { low: -Infinity, high: Infinity };

/** The value that lowers the loss most. */
export function bestValue(first: number, second: number, l2: number, { low, high }: Bounds): number {
  const free = -first / (second + l2);
  return free < low ? low : free > high ? high : free;
}

/** Twice the reduction of the loss by a value, to second order. */
export function reduction(first: number, second: number, l2: number, value: number): number {
  return -(2 * first + (second + l2) * value) * value;
}
