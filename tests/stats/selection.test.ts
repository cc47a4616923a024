import { describe, expect, it } from "vitest";
import { meanInterval } from "#lib/stats/describe/mean-interval";
import { logisticRegression } from "#lib/stats/regression/logistic-regression";
import { selectionWeights } from "#lib/stats/regression/selection-weights";
import { randomNumbers } from "#lib/stats/resampling/random";
import reference from "../fixtures/stats/logistic.json" with { type: "json" };
import fromR from "../fixtures/stats/reference-r.json" with { type: "json" };
import { covers, expectNear } from "./expect-limits.js";
import { coinTosses, normalNumbers, shareOfSeeds } from "./seeded-numbers.js";

describe("logistic regression", () => {
  it("agrees with statsmodels on Spector's students and with R on the gears of cars", () => {
    const columns = Object.entries(reference.columns).map(([name, values]) => ({ name, values }));
    const found = logisticRegression(reference.outcome, columns);
    const byName = new Map(found.coefficients.map((coefficient) => [coefficient.name, coefficient]));
    for (const [name, estimate] of Object.entries(reference.estimates))
      expectNear(byName.get(name)?.estimate, estimate, 1e-8);
    for (const [name, error] of Object.entries(reference.errors)) expectNear(byName.get(name)?.error, error, 1e-6);
    for (const [row, probability] of reference.probabilities.entries())
      expectNear(found.probabilities[row], probability, 1e-8);
    expect(found.converged).toBe(true);
    const [, weight] = logisticRegression(fromR.mtcars.am, [{ name: "wt", values: fromR.mtcars.wt }]).coefficients;
    expectNear(weight?.estimate, fromR.mtcars.estimates.wt, 1e-8);
    expectNear(weight?.error, fromR.mtcars.errors.wt, 1e-6);
  });

  it("says so when a column tells the outcome for sure, and still gives probabilities", () => {
    const found = logisticRegression([0, 0, 0, 1, 1, 1], [{ name: "sure", values: [1, 2, 3, 4, 5, 6] }]);
    expect(found.converged).toBe(false);
    expect(found.probabilities.every((p) => p >= 0 && p <= 1)).toBe(true);
  });

  it("names columns that say nothing new, and refuses outcomes other than 0 and 1", () => {
    const values = normalNumbers(1, 50);
    const same = [
      { name: "year", values },
      { name: "again", values },
    ];
    expect(logisticRegression(coinTosses(2, 50, 0.5), same).dropped).toEqual(["again"]);
    expect(() => logisticRegression([0, 2], [])).toThrow("outcome: value 1 is 2");
  });

  it("finds nothing where there is nothing", () => {
    const share = shareOfSeeds(200, (seed) => {
      const column = { name: "year", values: normalNumbers(seed, 150) };
      return covers(logisticRegression(coinTosses(seed + 300, 150, 0.3), [column]).coefficients[1], 0);
    });
    expect(share).toBeGreaterThan(0.91);
  });
});

describe("selection weights", () => {
  /** Films of which big ones are more popular, and get an album more often. */
  function films(seed: number) {
    const size = normalNumbers(seed, 2000);
    const random = randomNumbers(seed + 1);
    const selected = size.map((value) => (random() < 1 / (1 + Math.exp(-value)) ? 1 : 0));
    return { size, selected };
  }

  it("lets the selected stand for all, so that the weighted mean finds the truth that the naive one misses", () => {
    const { size, selected } = films(6);
    const { probabilities } = logisticRegression(selected, [{ name: "size", values: size }]);
    const chosen = size.filter((_, row) => selected[row] === 1);
    expect(covers(meanInterval(chosen), 0)).toBe(false);
    expect(covers(meanInterval(size, selectionWeights(selected, probabilities, 1)), 0)).toBe(true);
  });

  it("gives weights near one where selection depends on nothing", () => {
    const selected = coinTosses(4, 1000, 0.5);
    const { probabilities } = logisticRegression(selected, [{ name: "noise", values: normalNumbers(5, 1000) }]);
    const weights = selectionWeights(selected, probabilities).filter((weight) => weight > 0);
    expect(Math.min(...weights)).toBeGreaterThan(0.8);
    expect(Math.max(...weights)).toBeLessThan(1.2);
  });

  it("cuts weights at a quantile, gives zero to the rest, and refuses a selected row that could not be", () => {
    const weights = selectionWeights([1, 1, 1, 0], [0.5, 0.5, 0.001, 0.5], 0.5);
    expect([...weights]).toEqual([1.5, 1.5, 1.5, 0]);
    expect(() => selectionWeights([1], [0])).toThrow("probabilities: value 0 is 0");
  });
});
