import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalTwoSided } from "#lib/stats/distributions/normal";
import { eValueOfRiskRatio, eValueOfStandardisedDifference } from "#lib/stats/inference/e-value";
import { falseDiscovery } from "#lib/stats/inference/false-discovery";
import { goodnessOfFit } from "#lib/stats/inference/goodness-of-fit";
import { anyGroupRatio, groupRatios } from "#lib/stats/inference/group-ratios";
import { homogeneity } from "#lib/stats/inference/homogeneity";
import { lift } from "#lib/stats/inference/lift";
import { meanDifference } from "#lib/stats/inference/mean-difference";
import { intervalOf } from "#lib/stats/interval";
import { randomNumbers } from "#lib/stats/resampling/random";
import reference from "../fixtures/stats/false-discovery.json" with { type: "json" };
import { covers, expectNear } from "./expect-limits.js";
import { coinTosses, normalNumbers, shareOfSeeds } from "./seeded-numbers.js";

const named = (p: readonly number[]) => p.map((value, index) => ({ name: `style ${index}`, p: value }));

describe("the false discovery rate", () => {
  it.each(["published", "random"] as const)("agrees with statsmodels: %s", (kind) => {
    const { p, q } = reference[kind];
    const found = falseDiscovery("styles", named(p));
    for (const [index, result] of found.results.entries()) expectNear(result.q, q[index]);
    expect(found).toMatchObject({ family: "styles", tests: p.length });
  });

  it("makes four discoveries at 5% in the list of Benjamini and Hochberg, where Bonferroni makes three", () => {
    const { results } = falseDiscovery("treatments", named(reference.published.p));
    expect(results.filter(({ q }) => q <= 0.05)).toHaveLength(4);
    expect(results.filter(({ p }) => p <= 0.05 / 15)).toHaveLength(3);
  });

  it("discovers nothing in 95 of 100 families without an effect", () => {
    const silent = shareOfSeeds(300, (seed) => {
      const random = randomNumbers(seed);
      return falseDiscovery("none", named(Array.from({ length: 40 }, random))).results.every(({ q }) => q > 0.05);
    });
    expect(silent).toBeGreaterThan(0.91);
  });

  it("keeps the order of tests, never lowers a p-value, and ranks as p does", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (list) => {
        const { results } = falseDiscovery("any", named(list));
        expect(results.map(({ p }) => p)).toEqual(list);
        for (const { p, q } of results) {
          expect(q).toBeGreaterThanOrEqual(p);
          expect(q).toBeLessThanOrEqual(1);
          for (const other of results) if (other.p > p) expect(other.q).toBeGreaterThanOrEqual(q);
        }
      }),
    );
  });

  it("refuses what is no probability", () => {
    expect(() => falseDiscovery("styles", [{ name: "Jazz", p: Number.NaN }])).toThrow("the p-value of Jazz is NaN");
  });
});

describe("the E-value", () => {
  const at = (estimate: number, low: number, high: number) => intervalOf(estimate, 100, () => [low, high]);

  it("gives VanderWeele and Ding's E-values for formula feeding: 7.26, and 3.0 for the limit", () => {
    const found = eValueOfRiskRatio(at(3.9, 1.8, 8.7));
    expect(found.estimate).toBeCloseTo(7.26, 2);
    expect(found.limit).toBeCloseTo(3.0, 10);
  });

  it("gives the same E-value for a ratio and its inverse, and takes the limit nearer to no effect", () => {
    expect(eValueOfRiskRatio(at(1 / 3.9, 1 / 8.7, 1 / 1.8)).limit).toBeCloseTo(3.0, 10);
    const falling = eValueOfStandardisedDifference(at(-0.5, -0.8, -0.2));
    expect(falling.estimate).toBeCloseTo(eValueOfRiskRatio(at(Math.exp(0.455), 1, 2)).estimate, 10);
    expect(falling.limit).toBeCloseTo(eValueOfRiskRatio(at(Math.exp(0.182), 1, 2)).estimate, 10);
  });

  it("needs no confounder where the interval holds no effect", () => {
    expect(eValueOfStandardisedDifference(at(0.1, -0.1, 0.3)).limit).toBe(1);
    expect(eValueOfStandardisedDifference(at(0, -0.1, 0.1)).estimate).toBe(1);
  });
});

describe("lift", () => {
  it("says how many times more often two things meet than chance would have it", () => {
    const found = lift({ both: 30, left: 60, right: 100, n: 400 });
    expect(found?.estimate).toBeCloseTo(2, 12);
    // By hand: the logarithm's variance is 1/30 - 1/60 - 1/100 + 3/400.
    const reach = 1.959963984540054 * Math.sqrt(1 / 30 - 1 / 60 - 1 / 100 + 3 / 400);
    expectNear(found?.levels[95][0], 2 * Math.exp(-reach));
    expectNear(found?.levels[95][1], 2 * Math.exp(reach));
    // As its interval touches 1 at 95% where this is 5%.
    expectNear(found?.p, normalTwoSided((Math.log(2) / reach) * 1.959963984540054));
  });

  it("gives zero with an upper limit for things that never meet, and no value for what never occurs", () => {
    const never = lift({ both: 0, left: 20, right: 30, n: 100 });
    expect(never).toMatchObject({ estimate: 0, levels: { 95: [0, expect.any(Number)] } });
    expect(never?.levels[95][1]).toBeLessThan(2);
    expect(lift({ both: 0, left: 0, right: 30, n: 100 })).toBeUndefined();
    expect(() => lift({ both: 9, left: 3, right: 30, n: 100 })).toThrow('"both":9');
  });

  it("finds nothing where there is nothing: 95% of the intervals hold 1", () => {
    const share = shareOfSeeds(400, (seed) => {
      const [jazz, noir] = [coinTosses(seed, 500, 0.2), coinTosses(seed + 600, 500, 0.3)];
      const both = jazz.filter((value, row) => value === 1 && noir[row] === 1).length;
      return covers(lift({ both, left: jazz.filter(Boolean).length, right: noir.filter(Boolean).length, n: 500 }), 1);
    });
    expect(share).toBeGreaterThan(0.92);
    expect(share).toBeLessThan(0.99);
  });
});

describe("whether groups differ", () => {
  const peas = [315, 108, 101, 32].map((count, kind) => ({ count, expected: (556 * ([9, 3, 3, 1][kind] ?? 0)) / 16 }));

  it("finds Mendel's peas as he expected them (chi-square 0.47, p 0.93)", () => {
    expect(goodnessOfFit(peas)).toBeCloseTo(0.9254, 4);
  });

  it("finds a loaded die, and says nothing without expectations", () => {
    const die = [5, 8, 9, 8, 10, 20].map((count) => ({ count, expected: 10 }));
    expect(goodnessOfFit(die)).toBeCloseTo(0.0199, 4);
    expect(goodnessOfFit([{ count: 1, expected: 0 }])).toBeUndefined();
  });

  it("compares two means as the square of their difference in standard errors", () => {
    // Means 2 and 5, variances 1, so the difference is 3 with the error √(2/3): z² = 13.5.
    expect(
      homogeneity([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ).toBeCloseTo(0.000_238_7, 6);
  });

  it("finds a difference among equal groups in 5 of 100 cases, and surely where there is one", () => {
    const groups = (seed: number, shift: number) =>
      [0, 1, 2, 3].map((group) => [...normalNumbers(10 * seed + group, 100)].map((value) => value + shift * group));
    const found = (shift: number) => shareOfSeeds(300, (seed) => (homogeneity(groups(seed, shift)) ?? 1) < 0.05);
    expect(found(0)).toBeLessThan(0.09);
    expect(found(0.3)).toBeGreaterThan(0.95);
  });

  it("says nothing of one group, or of one that does not scatter", () => {
    expect(homogeneity([[1, 2, 3]])).toBeUndefined();
    expect(
      homogeneity([
        [1, 2, 3],
        [4, 4],
      ]),
    ).toBeUndefined();
  });
});

describe("the difference of two means", () => {
  // R: t.test(extra ~ group, sleep)
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  it("agrees with R on Student's hours of sleep", () => {
    const found = meanDifference(first, second);
    expect(found).toMatchObject({ estimate: expect.closeTo(-1.58, 12), n: 10 });
    expectNear(found?.p, 0.079394140187358173);
    expectNear(found?.levels[95][0], -3.3654832307117104);
    expectNear(found?.levels[95][1], 0.20548323071171018);
    expectNear(found?.levels[50][0], -2.1646342838403103);
  });

  it("has no value where a side has one row, or nothing varies", () => {
    expect(meanDifference([1], second)).toBeUndefined();
    expect(meanDifference([1, 1], [2, 2, 2])).toBeUndefined();
  });

  it("finds nothing where there is nothing: 95% of the intervals hold 0, even of groups that spread more", () => {
    const share = shareOfSeeds(400, (seed) => {
      const random = randomNumbers(seed);
      const [few, many] = [12, 90].map((n) => Array.from({ length: n }, () => (random() - 0.5) * (n === 12 ? 9 : 1)));
      return covers(meanDifference(few ?? [], many ?? []), 0);
    });
    expect(share).toBeGreaterThan(0.92);
    expect(share).toBeLessThan(0.98);
  });
});

describe("ratios of groups", () => {
  const rows = [
    ...[1, 2, 3].map((value) => ({ log: Math.log(value), groups: null })),
    ...[2, 4, 6].map((value) => ({ log: Math.log(value), groups: ["jazz", "rock"] })),
    ...[20, 41, 60].map((value) => ({ log: Math.log(value), groups: ["rock"] })),
    { log: 9, groups: ["polka"] },
    { log: Math.log(4), groups: [] },
  ];

  it("gives ratios of geometric means to the rows without any group, the surest first", () => {
    const found = groupRatios(rows, 3);
    expect(found.map(({ group, ratio }) => [group, ratio.n])).toEqual([
      ["rock", 6],
      ["jazz", 3],
    ]);
    expect(found[1]?.ratio.estimate).toBeCloseTo(2, 12);
    expect(found[0]?.mean).toBeCloseTo((2 * 4 * 6 * 20 * 41 * 60) ** (1 / 6), 10);
    expect(found.every(({ p, q }) => q >= p)).toBe(true);
  });

  it("counts a row whose list is empty among those of any group", () => {
    expect(anyGroupRatio(rows, "any")?.ratio.n).toBe(8);
    expect(groupRatios([], 1)).toEqual([]);
    expect(anyGroupRatio([], "any")).toBeUndefined();
  });
});
