import fc from "fast-check";
import { median } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { density } from "#lib/stats/describe/density";
import { shannonEntropy } from "#lib/stats/describe/entropy";
import { histogram } from "#lib/stats/describe/histogram";
import { meanInterval } from "#lib/stats/describe/mean-interval";
import { medianInterval } from "#lib/stats/describe/median-interval";
import { mutualInformation } from "#lib/stats/describe/mutual-information";
import { outliers } from "#lib/stats/describe/outliers";
import { quantile } from "#lib/stats/describe/quantile";
import { shareInterval } from "#lib/stats/describe/share-interval";
import { summary } from "#lib/stats/describe/summary";
import reference from "../fixtures/stats/description.json" with { type: "json" };
import fromR from "../fixtures/stats/reference-r.json" with { type: "json" };
import { covers, expectLimits, expectNear } from "./expect-limits.js";
import { coinTosses, normalNumbers, shareOfSeeds } from "./seeded-numbers.js";

const { values, weights } = reference;
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 60 });

describe("means and shares", () => {
  it("agrees with SciPy and statsmodels on means and shares", () => {
    expectNear(meanInterval(values)?.estimate, reference.mean.estimate);
    expectLimits(meanInterval(values), reference.mean.limits);
    expectNear(meanInterval(values, weights)?.estimate, reference.weightedMean.estimate);
    expectNear(meanInterval(values, weights)?.effectiveSize, reference.weightedMean.effectiveSize);
    for (const { count, n, limits } of reference.wilson) expectLimits(shareInterval(count, n), limits);
  });

  it("gives the Wilson limits that Newcombe printed (1998)", () => {
    const printed = (count: number, n: number) => shareInterval(count, n)?.levels[95].map((limit) => limit.toFixed(4));
    expect(printed(81, 263)).toEqual(["0.2553", "0.3662"]);
    expect(printed(15, 148)).toEqual(["0.0624", "0.1605"]);
    expect(printed(0, 20)).toEqual(["0.0000", "0.1611"]);
    expect(printed(1, 29)).toEqual(["0.0061", "0.1718"]);
  });

  it("has no mean without rows, and bounds none by a single row", () => {
    expect(meanInterval([])).toBeUndefined();
    expect(meanInterval([1, 2], [0, 0])).toBeUndefined();
    expect(meanInterval([6])).toMatchObject({ estimate: 6, n: 1, levels: { 50: [-Infinity, Infinity] } });
    expect(shareInterval(0, 0)).toBeUndefined();
    expect(() => shareInterval(4, 3)).toThrow("a share of 4 among 3");
  });

  it("holds the true mean 95 times in 100, weighted or not", () => {
    const plain = shareOfSeeds(400, (seed) => covers(meanInterval(normalNumbers(seed, 12)), 0));
    const weighted = shareOfSeeds(400, (seed) => {
      const sizes = coinTosses(seed + 700, 80, 0.5).map((toss) => 1 + 3 * toss);
      return covers(meanInterval(normalNumbers(seed, 80), sizes), 0);
    });
    const share = shareOfSeeds(400, (seed) =>
      covers(shareInterval(coinTosses(seed, 40, 0.1).filter(Boolean).length, 40), 0.1),
    );
    for (const held of [plain, weighted, share]) {
      expect(held).toBeGreaterThan(0.91);
      expect(held).toBeLessThan(0.99);
    }
  });

  it("takes equal weights for none, and rows without weight as left out", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 9 }), (list, weight) => {
        const plain = meanInterval(list);
        const weighted = meanInterval([...list, 99], [...list.map(() => weight), 0]);
        expect(weighted?.n).toBe(plain?.n);
        expect(weighted?.estimate).toBeCloseTo(plain?.estimate ?? Number.NaN, 8);
        expect(weighted?.levels[80][0]).toBeCloseTo(plain?.levels[80][0] ?? Number.NaN, 4);
      }),
    );
  });
});

describe("descriptions", () => {
  it("agrees with SciPy on quantiles, deviation and skewness", () => {
    for (const { p, value } of reference.quantiles) expectNear(quantile(values, p), value);
    const found = summary(values);
    expectNear(found?.deviation, reference.deviation);
    expectNear(found?.skewness, reference.skewness);
    expect(found?.n).toBe(120);
    expect(summary([3])).toMatchObject({ mean: 3, median: 3, deviation: undefined, skewness: undefined });
    expect(summary([])).toBeUndefined();
  });

  it("bins as NumPy does by Freedman and Diaconis", () => {
    const { bins, outside } = histogram(values);
    expect(bins.map(({ count }) => count)).toEqual(reference.histogram.counts);
    for (const [index, { from, to }] of bins.entries()) {
      expectNear(from, reference.histogram.edges[index]);
      expectNear(to, reference.histogram.edges[index + 1]);
    }
    expect(outside).toBe(0);
  });

  it("bins by given edges, the last of which belongs to the last bin, and counts what lies outside", () => {
    const { bins, outside } = histogram([-1, 0, 5, 9.9, 10, 11], [0, 5, 10]);
    expect(bins).toEqual([
      { from: 0, to: 5, count: 1 },
      { from: 5, to: 10, count: 3 },
    ]);
    expect(outside).toBe(2);
  });

  it("bins equal values, mostly equal ones and none without failing, and never in more than 100 bins", () => {
    expect(histogram([4, 4, 4]).bins).toEqual([{ from: 3.5, to: 4.5, count: 3 }]);
    expect(histogram([0, 0, 0, 0, 0, 0, 0, 8]).bins.map(({ count }) => count)).toEqual([7, 0, 0, 1]);
    expect(histogram([]).bins).toEqual([]);
    expect(histogram(Array.from({ length: 2000 }, (_, row) => (row === 0 ? 1e9 : row % 7))).bins).toHaveLength(100);
  });

  it("loses no value in a histogram", () => {
    fc.assert(
      fc.property(numbers, (list) => {
        expect(histogram(list).bins.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
      }),
    );
  });

  it("smooths as SciPy's kernels do, with R's bandwidth", () => {
    const found = density(values, 50);
    expectNear(found?.bandwidth, reference.density.bandwidth);
    for (const [index, point] of (found?.points ?? []).entries()) {
      expectNear(point.x, reference.density.x[index], 1e-8);
      expect(point.density).toBeCloseTo(reference.density.y[index] ?? Number.NaN, 12);
    }
    expectNear(density(fromR.faithful.eruptions)?.bandwidth, fromR.faithful.bandwidth);
    expect(density([5, 5])).toBeUndefined();
  });

  it("measures the evenness of counts in bits", () => {
    for (const { counts, bits } of reference.entropy) expectNear(shannonEntropy(counts), bits);
    expect(shannonEntropy([])).toBe(0);
  });

  it("finds outliers beyond stated fences, and none among even values", () => {
    const fences = outliers(values, "Tukey fences");
    expectNear(fences?.low, reference.tukey[0]);
    expectNear(fences?.high, reference.tukey[1]);
    const robust = outliers(values, "median deviation");
    expectNear((robust?.high ?? 0) - median(values), (3.5 * reference.medianDeviation) / 0.6745);
    const even = Array.from({ length: 50 }, (_, row) => row);
    for (const rule of ["Tukey fences", "median deviation"] as const) {
      expect(outliers(even, rule)?.rows).toEqual([]);
      expect(outliers([...even, 500, -300], rule)?.rows).toEqual([50, 51]);
      expect(outliers([], rule)).toBeUndefined();
    }
  });
});

describe("the median", () => {
  const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

  it.each([
    [6, 1],
    [10, 2],
    [20, 6],
    [25, 8],
    [50, 18],
    [100, 40],
  ])("bounds the median at 95%% of %i values by the ranks that tables of the sign test give", (n, rank) => {
    expect(medianInterval(upTo(n))?.levels[95]).toEqual([rank, n + 1 - rank]);
  });

  it("leaves the median of five values without bounds, and has none without values", () => {
    expect(medianInterval(upTo(5))).toMatchObject({ estimate: 3, n: 5, levels: { 95: [-Infinity, Infinity] } });
    expect(medianInterval([])).toBeUndefined();
  });

  it("holds the median within its 95% interval for 95 to 99 of 100 skewed samples", () => {
    const covered = shareOfSeeds(400, (seed) =>
      covers(medianInterval(normalNumbers(seed, 60).map((value) => Math.exp(value))), 1),
    );
    expect(covered).toBeGreaterThan(0.93);
  });
});

describe("mutual information", () => {
  it("is what is known of a coin by another that always falls alike, less what chance gives", () => {
    const found = mutualInformation([
      [500, 0],
      [0, 500],
    ]);
    expect(found?.bits).toBeCloseTo(1 - 1 / (2 * 1000 * Math.LN2), 10);
    expect(found?.p).toBeLessThan(1e-100);
  });

  it("is nothing for what is independent, and undefined for what never varies", () => {
    const independent = mutualInformation([
      [10, 20],
      [30, 60],
    ]);
    expect(independent).toEqual({ bits: 0, p: expect.closeTo(1, 5), n: 120 });
    expect(mutualInformation([[3, 4]])).toBeUndefined();
    expect(mutualInformation([])).toBeUndefined();
    expect(
      mutualInformation([
        [3, 0],
        [4, 0],
      ]),
    ).toBeUndefined();
  });

  it("has p-values that are spread evenly where nothing is to be found", () => {
    const small = shareOfSeeds(400, (seed) => {
      const [one, other] = [coinTosses(seed, 200, 0.4), coinTosses(seed + 5000, 200, 0.3)];
      const count = (a: number, b: number) => one.filter((toss, row) => toss === a && other[row] === b).length;
      const found = mutualInformation([
        [count(0, 0), count(0, 1)],
        [count(1, 0), count(1, 1)],
      ]);
      return (found?.p ?? 1) < 0.05;
    });
    expect(small).toBeGreaterThan(0.02);
    expect(small).toBeLessThan(0.09);
  });
});
