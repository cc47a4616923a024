/** A difference in words: 12% more, 3% less. */
export function moreOrLess(share: number): string {
  return `${Math.round(100 * Math.abs(share))}% ${share < 0 ? "less" : "more"}`;
}

/** A difference with its sign: 12%, −3%. */
export function wholePercent(share: number): string {
  const whole = Math.round(100 * share);
  return `${whole < 0 ? "−" : ""}${Math.abs(whole)}%`;
}
