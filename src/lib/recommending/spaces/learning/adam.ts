/** Numbers that are learned, with what Adam (Kingma & Ba 2015) remembers of their gradients. */
export interface Learnable {
  readonly values: Float64Array;
  /** What they started from, and are drawn back to. */
  readonly start: Float64Array;
  readonly gradient: Float64Array;
  readonly mean: Float64Array;
  readonly square: Float64Array;
}

const MEMORY = 0.9;
const SQUARE_MEMORY = 0.99;
const SMALLEST = 1e-8;

export function learnable(values: Float64Array): Learnable {
  const empty = () => new Float64Array(values.length);
  return { values: values.slice(), start: values, gradient: empty(), mean: empty(), square: empty() };
}

/** A step against the gradient and back to the start; the gradient is then empty again. `turn` counts from 1. */
export function step(
  of: Learnable,
  turn: number,
  { rate, pull }: { readonly rate: number; readonly pull: number },
): void {
  const { values, start, gradient, mean, square } = of;
  const [unbias, unbiasSquare] = [1 - MEMORY ** turn, 1 - SQUARE_MEMORY ** turn];
  for (let at = 0; at < values.length; at++) {
    const slope = (gradient[at] ?? 0) + pull * ((values[at] ?? 0) - (start[at] ?? 0));
    mean[at] = MEMORY * (mean[at] ?? 0) + (1 - MEMORY) * slope;
    square[at] = SQUARE_MEMORY * (square[at] ?? 0) + (1 - SQUARE_MEMORY) * slope * slope;
    const size = Math.sqrt((square[at] ?? 0) / unbiasSquare) + SMALLEST;
    values[at] = (values[at] ?? 0) - (rate * (mean[at] ?? 0)) / unbias / size;
  }
  gradient.fill(0);
}
