import { finiteNumbers, type Numbers, sumOf } from "../numbers.js";

/** How evenly counts spread over their categories, in bits (Shannon 1948); 0 when all are in one. */
export function shannonEntropy(counts: Numbers): number {
  const checked = finiteNumbers(counts, "counts");
  const total = sumOf(checked);
  return checked.reduce((sum, count) => (count > 0 ? sum - (count / total) * Math.log2(count / total) : sum), 0);
}
