import { expect } from "vitest";
import { type Interval, LEVELS } from "#lib/stats/interval";

type ReferenceLimits = Readonly<Record<"50" | "80" | "95", readonly number[]>>;

/** All three levels agree with the reference, relative to the width of the interval. */
export function expectLimits(interval: Interval | undefined, reference: ReferenceLimits, tolerance = 1e-7): void {
  if (interval === undefined) throw new Error("there is no interval");
  for (const level of LEVELS) {
    const [low = Number.NaN, high = Number.NaN] = reference[level];
    const allowed = tolerance * Math.max(high - low, 1e-12);
    expect(
      Math.abs(interval.levels[level][0] - low),
      `${level}% low ${interval.levels[level][0]}, not ${low}`,
    ).toBeLessThanOrEqual(allowed);
    expect(
      Math.abs(interval.levels[level][1] - high),
      `${level}% high ${interval.levels[level][1]}, not ${high}`,
    ).toBeLessThanOrEqual(allowed);
  }
}

export function expectNear(value: number | undefined, reference: number | undefined, tolerance = 1e-9): void {
  if (value === undefined || reference === undefined) throw new Error(`${value} cannot be compared with ${reference}`);
  expect(Math.abs(value - reference), `${value}, not ${reference}`).toBeLessThanOrEqual(
    tolerance * Math.max(Math.abs(reference), 1e-300) + 1e-15,
  );
}

export function covers(interval: Interval | undefined, value: number): boolean {
  if (interval === undefined) throw new Error("there is no interval");
  const [low, high] = interval.levels[95];
  return low <= value && value <= high;
}
