import { describe, expect, it } from "vitest";
import { conformalLimits, conformalReach, coverage } from "#lib/learning/judging/conformal";
import { normalNumbers, shareOfSeeds } from "../../stats/seeded-numbers.js";

describe("conformal intervals", () => {
  it("reach as far as the right one of the residuals, whatever its sign", () => {
    const residuals = Array.from({ length: 19 }, (_, row) => (row % 2 === 0 ? 1 : -1) * (row + 1));
    expect(conformalReach(residuals, 0.9)).toBe(18);
    expect(conformalReach(residuals, 0.95)).toBe(19);
    expect(conformalLimits(100, 18)).toEqual([82, 118]);
  });

  it("know no bound where there are too few residuals for the probability", () => {
    expect(conformalReach([1, 2, 3], 0.95)).toBe(Infinity);
    expect(conformalReach([], 0.5)).toBe(Infinity);
  });

  it("hold the truth of new rows as often as they say", () => {
    const held = shareOfSeeds(400, (seed) => {
      const reach = conformalReach(normalNumbers(seed, 39), 0.9);
      return Math.abs(normalNumbers(seed + 9000, 1)[0] ?? 0) <= reach;
    });
    expect(held).toBeGreaterThan(0.86);
    expect(held).toBeLessThan(0.94);
  });

  it("say how often they held the truth", () => {
    const found = coverage({ values: [1, 2, 3, 10], predictions: [1, 1, 1, 1] }, 2);
    expect(found?.estimate).toBe(0.75);
    expect(found?.n).toBe(4);
    expect(coverage({ values: [], predictions: [] }, 2)).toBeUndefined();
  });

  it("refuse a probability that is none", () => {
    expect(() => conformalReach([1], 95)).toThrow("probability is 95, but must lie between 0 and 1");
  });
});
