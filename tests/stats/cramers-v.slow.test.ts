import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cramersV } from "#lib/stats/correlation/cramers-v";
import { randomNumbers } from "#lib/stats/resampling/random";
import reference from "../fixtures/stats/cramers-v.json" with { type: "json" };
import { covers, expectLimits, expectNear } from "./expect-limits.js";
import { shareOfSeeds } from "./seeded-numbers.js";

/** Two dice thrown so often; the second copies the first in a share of the throws, which is the true V. */
function throwDice(seed: number, throws: number, faces: number, copied = 0): number[][] {
  const random = randomNumbers(seed);
  const table = Array.from({ length: faces }, () => new Array<number>(faces).fill(0));
  for (let count = 0; count < throws; count++) {
    const first = Math.floor(random() * faces);
    const column = random() < copied ? first : Math.floor(random() * faces);
    const row = table[first] ?? [];
    row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}

describe("Cramér's V", () => {
  it("agrees with SciPy on the hair and eyes of 592 students, whose V is published as 0.279", () => {
    const found = cramersV(reference.table);
    expectNear(found?.chiSquare, reference.chiSquare);
    expectNear(found?.p, reference.p, 1e-8);
    expectNear(found?.estimate, reference.corrected);
    expectLimits(found, reference.limits, 1e-6);
    expect(Math.sqrt((found?.chiSquare ?? 0) / 592 / 3)).toBeCloseTo(0.279, 3);
    expect(found?.estimate).toBeLessThan(0.279);
  });

  it("gives 1 for things that always go together, and leaves out empty rows and columns", () => {
    expect(
      cramersV([
        [50, 0],
        [0, 50],
      ])?.estimate,
    ).toBeCloseTo(1, 2);
    expect(
      cramersV([
        [5, 3, 0],
        [0, 0, 0],
        [2, 9, 0],
      ]),
    ).toEqual(
      cramersV([
        [5, 3],
        [2, 9],
      ]),
    );
    expect(cramersV([[5, 3]])).toBeUndefined();
    expect(cramersV([])).toBeUndefined();
  });

  it("finds nothing where there is nothing: the intervals hold zero, and the mean is near it where the plain V's is not", () => {
    const tables = Array.from({ length: 200 }, (_, seed) => cramersV(throwDice(seed, 60, 5)));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(shareOfSeeds(200, (seed) => cramersV(throwDice(seed, 60, 5))?.levels[95][0] === 0)).toBeGreaterThan(0.94);
    expect(mean(tables.map((found) => found?.estimate ?? 1))).toBeLessThan(0.09);
    expect(mean(tables.map((found) => Math.sqrt((found?.chiSquare ?? 0) / 60 / 4)))).toBeGreaterThan(0.2);
  });

  it("holds a planted association in about 95 of 100 intervals", () => {
    for (const planted of [0.15, 0.4, 0.7])
      expect(shareOfSeeds(100, (seed) => covers(cramersV(throwDice(seed, 200, 4, planted)), planted))).toBeGreaterThan(
        0.85,
      );
  });

  it("gives the same V whatever the order of rows or columns, and whichever is which", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
        (table) => {
          const turned = [0, 1, 2].map((column) => table.map((row) => row[column] ?? 0));
          for (const other of [table.toReversed(), table.map((row) => row.toReversed()), turned]) {
            expect(cramersV(other)?.estimate ?? 0).toBeCloseTo(cramersV(table)?.estimate ?? 0, 10);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
