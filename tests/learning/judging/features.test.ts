import { describe, expect, it } from "vitest";
import { categoryColumn, type FeatureTable, numberColumn } from "#lib/learning/features/feature-table";
import { measureProbabilities } from "#lib/learning/judging/judge-probabilities";
import { permutationImportance } from "#lib/learning/judging/permutation-importance";
import { stability } from "#lib/learning/judging/stability";
import { predictTreesTable } from "#lib/learning/trees/predict-table";
import { trainTrees } from "#lib/learning/trees/train-trees";
import { normalNumbers } from "../../stats/seeded-numbers.js";
import { inventedRows, split } from "../invented-rows.js";

describe("permutation importance", () => {
  const { training, test } = split(inventedRows("success", 5, 1500), 1000);
  const { model } = trainTrees(training, { objective: "log loss", rounds: 30, maxLeaves: 8 });
  const auc = (table: FeatureTable) =>
    measureProbabilities({ labels: test.target, scores: predictTreesTable(model, table) }).auc ?? Number.NaN;

  it("finds what the model needs, and that it does not need noise", () => {
    const found = permutationImportance(test.table, auc, { seed: 1 });
    const drops = new Map(found.map(({ feature, drop }) => [feature, drop]));
    for (const feature of ["budget", "year", "genre"]) expect(drops.get(feature)).toBeGreaterThan(0.01);
    expect(drops.get("noise")).toBeLessThan(0.01);
    expect(found[0]?.drops).toHaveLength(5);
    const inOrder = found.map(({ drop }) => drop);
    expect(inOrder).toEqual([...inOrder].sort((one, other) => other - one));
  });

  it("gives the same for the same seed, and for a feature whatever the others are", () => {
    const found = permutationImportance(test.table, auc, { seed: 4, shuffles: 2 });
    expect(permutationImportance(test.table, auc, { seed: 4, shuffles: 2 })).toEqual(found);
    const reversed = { ...test.table, columns: test.table.columns.toReversed() };
    expect(permutationImportance(reversed, auc, { seed: 4, shuffles: 2 })).toEqual(found);
    expect(permutationImportance(test.table, auc, { seed: 5, shuffles: 2 })).not.toEqual(found);
  });
});

describe("the stability of a feature", () => {
  const before = normalNumbers(1, 2000);

  it("is near zero for samples of the same films, and large for others", () => {
    const same = stability(numberColumn("budget", before), numberColumn("budget", normalNumbers(2, 2000)));
    const shifted = stability(
      numberColumn("budget", before),
      numberColumn(
        "budget",
        before.map((value) => value + 1),
      ),
    );
    expect(same.index).toBeLessThan(0.02);
    expect(shifted.index).toBeGreaterThan(0.5);
    expect(same.bins).toHaveLength(10);
    expect(stability(numberColumn("budget", before), numberColumn("budget", before)).index).toBe(0);
  });

  it("sums over the bins what their shares differ by, on the scale of their ratio", () => {
    const texts = (jazz: number) => Array.from({ length: 99 }, (_, row) => (row < jazz ? "jazz" : "rock"));
    const { index, bins } = stability(categoryColumn("style", texts(49)), categoryColumn("style", texts(24)));
    expect(bins).toEqual([
      { bin: "jazz", before: 0.495, after: 0.245 },
      { bin: "rock", before: 0.505, after: 0.755 },
    ]);
    expect(index).toBeCloseTo(-0.25 * Math.log(0.245 / 0.495) + 0.25 * Math.log(0.755 / 0.505), 12);
  });

  it("gives what is not known a bin of its own, and new levels too, without becoming infinite", () => {
    const [known, gaps] = [
      ["a", "a", "b"],
      ["a", null, "new"],
    ].map((texts) => categoryColumn("style", texts));
    if (known === undefined || gaps === undefined) throw new Error("there are two columns");
    const { index, bins } = stability(known, gaps);
    expect(bins.map(({ bin }) => bin)).toEqual(["a", "b", "new", "(missing)"]);
    expect(Number.isFinite(index)).toBe(true);
    const numbers = stability(numberColumn("n", [1, 2, 3]), numberColumn("n", [null, 2, null]));
    expect(numbers.bins.at(-1)).toMatchObject({ bin: "(missing)", after: expect.closeTo(2.5 / 5, 1) });
  });

  it("refuses to compare numbers with texts", () => {
    expect(() => stability(numberColumn("n", [1]), categoryColumn("n", ["a"]))).toThrow("n is a number in one sample");
  });
});
