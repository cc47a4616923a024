import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pearson, spearman } from "#lib/stats/correlation/correlation";
import { ranks } from "#lib/stats/correlation/ranks";
import reference from "../fixtures/stats/correlation.json" with { type: "json" };
import { covers, expectLimits, expectNear } from "./expect-limits.js";
import { normalNumbers, shareOfSeeds } from "./seeded-numbers.js";

const { x, y, z, w } = reference;
const CONTROLS = [
  { name: "z", values: z },
  { name: "w", values: w },
];

describe("correlations", () => {
  it("agrees with SciPy on correlations, ties and all", () => {
    expect([...ranks(x)]).toEqual(reference.ranks);
    const plain = pearson(x, y);
    expectNear(plain?.estimate, reference.pearson.r);
    expectNear(plain?.p, reference.pearson.p, 1e-8);
    expectLimits(plain, reference.pearson.limits);
    expectNear(spearman(x, y)?.estimate, reference.spearman.r);
    expectNear(spearman(x, y)?.p, reference.spearman.p, 1e-8);
  });

  it("agrees with correlations of residuals where others are held fixed, by value and by rank", () => {
    expectNear(pearson(x, y, CONTROLS)?.estimate, reference.partial.r);
    expectNear(pearson(x, y, CONTROLS)?.p, reference.partial.p, 1e-8);
    expectNear(spearman(x, y, CONTROLS)?.estimate, reference.partialRank.r);
    expectNear(spearman(x, y, CONTROLS)?.p, reference.partialRank.p, 1e-8);
  });

  it("gives the textbook's Spearman of IQ and hours before the television: -29/165", () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expectNear(spearman(iq, hours)?.estimate, -29 / 165);
  });

  it("gives the textbook's partial correlation: 0.919 where the plain one is 0.969", () => {
    const control = [{ name: "z", values: [0, 0, 1, 1] }];
    expect(pearson([2, 4, 15, 20], [1, 2, 3, 4])?.estimate).toBeCloseTo(0.9695, 4);
    expect(pearson([2, 4, 15, 20], [1, 2, 3, 4], control)?.estimate).toBeCloseTo(0.919145, 6);
  });

  it("gives Anscombe's first two sets 0.816, though only one is a line, and Spearman tells them apart", () => {
    const places = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const line = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const bow = [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74];
    expect(pearson(places, line)?.estimate).toBeCloseTo(0.816, 3);
    expect(pearson(places, bow)?.estimate).toBeCloseTo(0.816, 3);
    expect(spearman(places, line)?.estimate).toBeCloseTo(0.818, 3);
    expect(spearman(places, bow)?.estimate).toBeCloseTo(0.691, 3);
  });

  it("has no correlation where nothing varies, even once the controls are held fixed", () => {
    expect(pearson([1, 1, 1], [1, 2, 3])).toBeUndefined();
    expect(pearson(x, y, [{ name: "the same", values: x }])).toBeUndefined();
    expect(spearman([], [])).toBeUndefined();
  });

  it("bounds no correlation with three rows", () => {
    expect(spearman([1, 2, 3], [1, 3, 2])?.levels[50]).toEqual([-1, 1]);
  });

  it("holds a planted correlation in about 95 of 100 intervals", () => {
    const ofRanks = (6 / Math.PI) * Math.asin(0.6 / 2);
    for (const { correlate, planted } of [
      { correlate: pearson, planted: 0.6 },
      { correlate: spearman, planted: ofRanks },
    ]) {
      const share = shareOfSeeds(300, (seed) => {
        const [one, noise] = [normalNumbers(seed, 80), normalNumbers(seed + 999, 80)];
        return covers(
          correlate(
            one,
            noise.map((value, row) => 0.8 * value + 0.6 * (one[row] ?? 0)),
          ),
          planted,
        );
      });
      expect(share).toBeGreaterThan(0.92);
      expect(share).toBeLessThan(0.99);
    }
  });

  it("finds nothing where there is nothing, and sees through a common cause", () => {
    const rates = { pearson, spearman };
    for (const correlate of Object.values(rates)) {
      const plain = shareOfSeeds(300, (seed) =>
        covers(correlate(normalNumbers(seed, 60), normalNumbers(seed + 999, 60)), 0),
      );
      const partial = shareOfSeeds(300, (seed) => {
        const cause = normalNumbers(seed + 5000, 80);
        const [one, other] = [normalNumbers(seed, 80), normalNumbers(seed + 999, 80)].map((noise) =>
          noise.map((value, row) => value + 2 * (cause[row] ?? 0)),
        );
        return covers(correlate(one ?? [], other ?? [], [{ name: "cause", values: cause }]), 0);
      });
      expect(plain).toBeGreaterThan(0.92);
      expect(partial).toBeGreaterThan(correlate === pearson ? 0.92 : 0.85);
    }
  });
});

describe("properties of correlations", () => {
  const pair = fc.record({ one: fc.integer({ min: -9, max: 9 }), other: fc.integer({ min: -9, max: 9 }) });
  const pairs = fc.array(pair, { minLength: 3, maxLength: 40 });
  interface Pair {
    readonly one: number;
    readonly other: number;
  }
  const rho = (list: readonly Pair[]) =>
    spearman(
      list.map(({ one }) => one),
      list.map(({ other }) => other),
    )?.estimate ?? 0;

  it("gives the same correlation, from -1 to 1, whatever the order of rows or of the two", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        expect(rho(list.toReversed())).toBeCloseTo(rho(list), 10);
        expect(rho(list.map(({ one, other }) => ({ one: other, other: one })))).toBeCloseTo(rho(list), 10);
        expect(Math.abs(rho(list))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("keeps correlations of ranks on any growing scale, and turns them round on a falling one", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        expect(rho(list.map(({ one, other }) => ({ one: Math.exp(one), other })))).toBeCloseTo(rho(list), 10);
        expect(rho(list.map(({ one, other }) => ({ one: -one, other })))).toBeCloseTo(-rho(list), 10);
      }),
    );
  });

  it("follows Yule's formula when one control is held fixed", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [a, b, c] = [normalNumbers(seed, 20), normalNumbers(seed + 1, 20), normalNumbers(seed + 2, 20)];
        const [ab, ac, bc] = [pearson(a, b), pearson(a, c), pearson(b, c)].map((found) => found?.estimate ?? 0);
        const expected = ((ab ?? 0) - (ac ?? 0) * (bc ?? 0)) / Math.sqrt((1 - (ac ?? 0) ** 2) * (1 - (bc ?? 0) ** 2));
        expect(pearson(a, b, [{ name: "c", values: c }])?.estimate).toBeCloseTo(expected, 10);
      }),
      { numRuns: 30 },
    );
  });
});
