import { chiSquareUpper } from "../distributions/chi-square.js";

export interface Count {
  readonly count: number;
  /** What it would be on average; these add up to what the counts add up to. */
  readonly expected: number;
}

/**
 * How probable counts as far from the expected ones are by chance alone (Pearson 1900). Undefined for fewer than two counts,
 * or where nothing is expected.
 */
export function goodnessOfFit(counts: readonly Count[]): number | undefined {
  if (counts.length < 2 || counts.some(({ expected }) => !(expected > 0))) return undefined;
  const statistic = counts.reduce((sum, { count, expected }) => sum + (count - expected) ** 2 / expected, 0);
  return chiSquareUpper(statistic, counts.length - 1);
}
