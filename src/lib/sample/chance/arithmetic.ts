const LN2 = Math.LN2;

/**
 * e^x, using only additions and multiplications. The language leaves the last digits of Math.exp to the engine, but a
 * file must have the same bytes everywhere.
 */
export function exponential(x: number): number {
  const doublings = Math.round(x / LN2);
  const rest = x - doublings * LN2;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 16; n++) {
    term *= rest / n;
    sum += term;
  }
  return doublings < 0 ? sum / 2 ** -doublings : sum * 2 ** doublings;
}

/** The probability that a log-odds value stands for. */
export function logistic(x: number): number {
  return 1 / (1 + exponential(-x));
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
