import { describe, expect, it } from "vitest";
import { standardisedDifference } from "#lib/stats/inference/standardised-difference";

describe("a standardised difference", () => {
  it("divides the difference of means by the average standard deviation, with Hedges and Olkin's error", () => {
    // Means 4 and 2, variances 4 and 1: 2 / sqrt(2.5).
    const found = standardisedDifference([2, 4, 6], [1, 2, 3]);
    const d = 2 / Math.sqrt(2.5);
    expect(found?.estimate).toBeCloseTo(d, 12);
    const error = Math.sqrt(6 / 9 + d ** 2 / 12);
    expect(found?.levels[95][1]).toBeCloseTo(d + 1.959964 * error, 5);
    expect(found?.n).toBe(6);
  });

  it("finds no difference between equal groups", () => {
    const found = standardisedDifference([1, 2, 3], [1, 2, 3]);
    expect(found?.estimate).toBe(0);
    expect(found?.levels[50][0]).toBeLessThan(0);
  });

  it.each([
    ["a single value", [1], [1, 2]],
    ["values that do not vary", [1, 1], [2, 2]],
  ])("has no value for %s", (_, group, others) => {
    expect(standardisedDifference(group, others)).toBeUndefined();
  });
});
