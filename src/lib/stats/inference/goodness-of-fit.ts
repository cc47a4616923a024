import { chiSquareUpper } from "../distributions/chi-square.js";

export interface Count {
  readonly count: number;
  /** The count to expect on average; expectations add up to the same total as the counts. */
  readonly expected: number;
}

/**
 * The probability by chance alone of counts this far from the expected ones (Pearson 1900). Undefined for fewer than two
 * counts, or where nothing is expected.
 */
export function goodnessOfFit(counts: readonly Count[]): number | undefined {
  if (counts.length < 2 || counts.some(({ expected }) => !(expected > 0))) return undefined;
  const statistic = counts.reduce((sum, { count, expected }) => sum + (count - expected) ** 2 / expected, 0);
  return chiSquareUpper(statistic, counts.length - 1);
}
