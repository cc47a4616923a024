import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FeatureRow } from "#lib/learning/features/feature-row";
import { explainTrees } from "#lib/learning/trees/explain-trees";
import { predictTrees } from "#lib/learning/trees/predict-trees";
import { trainTrees } from "#lib/learning/trees/train-trees";
import type { TreeNode, TreesModel } from "#lib/learning/trees/trees-model";
import lightgbm from "../../fixtures/learning/contributions.json" with { type: "json" };
import { inventedRows } from "../invented-rows.js";

describe("explaining trees", () => {
  it("predicts and explains with a model of LightGBM as LightGBM itself does", () => {
    // JSON modules have plain strings where the model has its own words.
    const model = lightgbm.model as unknown as TreesModel;
    for (const [place, values] of lightgbm.rows.entries()) {
      const { base, contributions, score } = explainTrees(model, namedRow(model, values));
      expect(score).toBeCloseTo(lightgbm.scores[place] ?? Number.NaN, 10);
      expect(base).toBeCloseTo(lightgbm.base, 10);
      for (const [feature, { amount }] of contributions.entries())
        expect(amount).toBeCloseTo(lightgbm.contributions[place]?.[feature] ?? Number.NaN, 10);
    }
  });

  it("gives each feature its Shapley value, as counting all orders does", () => {
    fc.assert(
      fc.property(treeModel, fc.array(value, { minLength: 3, maxLength: 3 }), (model, [a, b, c]) => {
        const row = { a: a ?? null, b: b ?? null, c: c ?? null };
        const { contributions } = explainTrees(model, row);
        for (const [feature, { amount }] of contributions.entries())
          expect(amount).toBeCloseTo(shapleyValue(model, [row.a, row.b, row.c], feature), 9);
      }),
    );
  });

  it("adds up to the score, and gives nothing to features that no tree asks", () => {
    const films = inventedRows("success", 7, 600);
    const { model } = trainTrees(films, { objective: "log loss", rounds: 25, maxLeaves: 10, monotone: {} });
    const used = new Set(model.trees.flatMap(featuresIn));
    const unit = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    const row = fc.record({ budget: unit, year: unit, runtime: unit, cast: unit, noise: unit });
    fc.assert(
      fc.property(row, fc.nat(11), fc.nat(70), (numbers, genre, studio) => {
        const known = { ...numbers, genre: `genre ${genre}`, studio: `studio ${studio}` };
        const { base, contributions, score } = explainTrees(model, known);
        const sum = contributions.reduce((total, { amount }) => total + amount, base);
        expect(sum).toBeCloseTo(score, 10);
        expect(1 / (1 + Math.exp(-score))).toBeCloseTo(predictTrees(model, known), 10);
        for (const [feature, { amount }] of contributions.entries()) if (!used.has(feature)) expect(amount).toBe(0);
      }),
    );
  });

  it("refuses a text where the model needs a number, and the other way round", () => {
    const { model } = trainTrees(inventedRows("success", 7, 300), { objective: "log loss", rounds: 2 });
    expect(() => explainTrees(model, { budget: "much" })).toThrow('budget is "much", but must be a number');
    expect(() => predictTrees(model, { genre: 3 })).toThrow("genre is 3, but must be a text");
  });
});

const value = fc.option(fc.integer({ min: 0, max: 4 }));

/** Small trees of three numbers, that may ask the same number again on the way down. */
const { tree } = fc.letrec<{ tree: TreeNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ value: fc.integer({ min: -9, max: 9 }), rows: fc.integer({ min: 1, max: 20 }) }),
    fc
      .record({
        feature: fc.nat(2),
        upTo: fc.integer({ min: 0, max: 3 }),
        missing: fc.constantFrom("left" as const, "right" as const),
        left: tie("tree"),
        right: tie("tree"),
      })
      .map((split) => ({ ...split, rows: split.left.rows + split.right.rows })),
  ),
}));

const treeModel = fc.array(tree, { minLength: 1, maxLength: 3 }).map(
  (trees): TreesModel => ({
    kind: "trees",
    objective: "squared error",
    features: ["a", "b", "c"].map((name) => ({ name, kind: "number" })),
    base: 0.5,
    trees,
  }),
);

/** The mean of what knowing the feature adds, over all orders in which three features become known. */
function shapleyValue({ trees }: TreesModel, row: readonly (number | null)[], feature: number): number {
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const expected = (known: ReadonlySet<number>) =>
    trees.reduce((sum, tree) => sum + expectedValue(tree, row, known), 0);
  const gains = orders.map((order) => {
    const before = new Set(order.slice(0, order.indexOf(feature)));
    return expected(new Set([...before, feature])) - expected(before);
  });
  return gains.reduce((sum, gain) => sum + gain, 0) / orders.length;
}

function expectedValue(node: TreeNode, row: readonly (number | null)[], known: ReadonlySet<number>): number {
  if (!("left" in node)) return node.value;
  const [left, right] = [expectedValue(node.left, row, known), expectedValue(node.right, row, known)];
  if (!known.has(node.feature)) return (left * node.left.rows + right * node.right.rows) / node.rows;
  const number = row[node.feature] ?? null;
  const isLeft = number === null ? node.missing === "left" : "upTo" in node && number <= node.upTo;
  return isLeft ? left : right;
}

function featuresIn(node: TreeNode): number[] {
  return "left" in node ? [node.feature, ...featuresIn(node.left), ...featuresIn(node.right)] : [];
}

function namedRow({ features }: TreesModel, values: readonly (number | null)[]): FeatureRow {
  return Object.fromEntries(
    features.map((feature, place) => {
      const known = values[place] ?? null;
      return [feature.name, feature.kind === "number" || known === null ? known : feature.levels[known]];
    }),
  );
}
