import { gammaln } from "simple-statistics";
import { lowerGamma, upperGamma } from "./incomplete-gamma.js";

/** The probability of a larger value. */
export function chiSquareUpper(value: number, degreesOfFreedom: number): number {
  return upperGamma(degreesOfFreedom / 2, value / 2);
}

/**
 * The noncentral distribution: a Poisson mixture of central ones. The sum runs downwards, so that each central
 * probability follows from the one above by adding a positive term, which loses no digits.
 */
export function noncentralChiSquareProbability(value: number, degreesOfFreedom: number, noncentrality: number): number {
  if (value <= 0) return 0;
  const [x, mean] = [value / 2, noncentrality / 2];
  if (mean === 0) return lowerGamma(degreesOfFreedom / 2, x);
  const reach = 10 * Math.sqrt(mean) + 40;
  const [first, last] = [Math.max(0, Math.floor(mean - reach)), Math.ceil(mean + reach)];
  let shape = degreesOfFreedom / 2 + last;
  let central = lowerGamma(shape, x);
  let sum = 0;
  for (let count = last; count >= first; count--) {
    sum += Math.exp(count * Math.log(mean) - mean - gammaln(count + 1)) * central;
    shape--;
    if (shape > 0) central += Math.exp(shape * Math.log(x) - x - gammaln(shape + 1));
  }
  return Math.min(1, sum);
}
