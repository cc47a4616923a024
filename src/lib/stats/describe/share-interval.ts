import { normalQuantile } from "../distributions/normal.js";
import { type Interval, intervalOf, upperTail } from "../interval.js";

/** A share with Wilson's interval (1927), which also holds for rare things and few rows; undefined without rows. */
export function shareInterval(count: number, n: number): Interval | undefined {
  if (count < 0 || count > n) throw new RangeError(`a share of ${count} among ${n} is none`);
  if (n === 0) return undefined;
  const share = count / n;
  return intervalOf(share, n, (level) => {
    const z = normalQuantile(upperTail(level));
    const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
    const reach = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
    return [count === 0 ? 0 : centre - reach, count === n ? 1 : centre + reach];
  });
}
