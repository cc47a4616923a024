import { studentQuantile } from "./distributions/student.js";

/** In percent: how often an interval should hold the true value. */
export const LEVELS = [50, 80, 95] as const;
export type Level = (typeof LEVELS)[number];
export type Limits = readonly [low: number, high: number];

/** A value with graded uncertainty. Infinite limits mean that the data do not bound it. */
export interface Interval {
  readonly estimate: number;
  readonly levels: Readonly<Record<Level, Limits>>;
  /** The rows, or weighted rows, that the estimate rests on. */
  readonly n: number;
}

export function intervalOf(estimate: number, n: number, limitsAt: (level: Level) => Limits): Interval {
  return { estimate, levels: { 50: limitsAt(50), 80: limitsAt(80), 95: limitsAt(95) }, n };
}

/** Estimate ± quantile × standard error: Student's t, or the normal distribution without degrees of freedom. */
export function symmetricInterval(estimate: number, error: number, n: number, degreesOfFreedom = Infinity): Interval {
  return intervalOf(estimate, n, (level) => {
    const reach = degreesOfFreedom > 0 ? studentQuantile(upperTail(level), degreesOfFreedom) * error : Infinity;
    return [estimate - reach, estimate + reach];
  });
}

/** The interval on another scale; `change` must preserve order. */
export function mapInterval(interval: Interval, change: (value: number) => number): Interval {
  return intervalOf(change(interval.estimate), interval.n, (level) => {
    const [low, high] = interval.levels[level];
    return [change(low), change(high)];
  });
}

/** The probability below the upper limit of a two-sided interval: 95 -> 0.975. */
export function upperTail(level: Level): number {
  return (1 + level / 100) / 2;
}

/** Whether the data bound the value on both sides. */
export function isBounded({ estimate, levels }: Interval): boolean {
  return Number.isFinite(estimate) && Object.values(levels).flat().every(Number.isFinite);
}
