import { mean, sampleVariance } from "simple-statistics";
import { chiSquareUpper } from "../distributions/chi-square.js";

/**
 * The probability of differences this large between the means of groups where none exists: Cochran's Q (1954), which
 * allows for groups of different spread. Undefined for fewer than two groups, or where one does not vary.
 */
export function homogeneity(groups: readonly (readonly number[])[]): number | undefined {
  if (groups.length < 2 || groups.some((values) => new Set(values).size < 2)) return undefined;
  const means = groups.map((values) => mean([...values]));
  const weights = groups.map((values) => values.length / sampleVariance([...values]));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const common = weights.reduce((sum, weight, group) => sum + weight * (means[group] ?? 0), 0) / total;
  const q = weights.reduce((sum, weight, group) => sum + weight * ((means[group] ?? 0) - common) ** 2, 0);
  return chiSquareUpper(q, groups.length - 1);
}
