import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categoryColumn, numberColumn } from "#lib/learning/features/feature-table";
import { predictTreesTable } from "#lib/learning/trees/predict-table";
import { predictTrees } from "#lib/learning/trees/predict-trees";
import type { ChosenSettings } from "#lib/learning/trees/settings";
import { trainTrees } from "#lib/learning/trees/train-trees";
import type { TreeNode, TreesModel } from "#lib/learning/trees/trees-model";
import { inventedRows, split } from "../invented-rows.js";

const films = inventedRows("gaps", 5, 900);
const SMALL: ChosenSettings = { objective: "log loss", rounds: 15, maxLeaves: 6 };

describe("training trees", () => {
  it("gives the same bytes for the same rows and seed, and others for another seed", () => {
    const bytes = (seed: number) =>
      JSON.stringify(trainTrees(films, { ...SMALL, seed, rowShare: 0.7, featureShare: 0.6 }));
    expect(bytes(1)).toBe(bytes(1));
    expect(bytes(1)).not.toBe(bytes(2));
  });

  it("leaves nothing out of the file: a model that was written and read again predicts the very same", () => {
    const { model } = trainTrees(films, SMALL);
    const read: TreesModel = JSON.parse(JSON.stringify(model));
    expect(read).toEqual(model);
    expect(predictTreesTable(read, films.table)).toEqual(predictTreesTable(model, films.table));
  });

  it("keeps numbers of six digits, and grows no more leaves than wanted, of no fewer rows", () => {
    const { model } = trainTrees(films, { ...SMALL, minRowsPerLeaf: 30 });
    for (const tree of model.trees) {
      const leaves = leavesOf(tree);
      expect(leaves.length).toBeLessThanOrEqual(6);
      expect(leaves.reduce((sum, { rows }) => sum + rows, 0)).toBe(900);
      for (const { value, rows } of leaves) {
        expect(value).toBe(Number(value.toPrecision(6)));
        expect(rows).toBeGreaterThanOrEqual(30);
      }
    }
  });

  it("follows each row of training to the leaf that it was counted in", () => {
    const { model } = trainTrees(films, { ...SMALL, rounds: 1 });
    const counted = new Map(model.trees.flatMap(leavesOf).map(({ value, rows }) => [value, rows]));
    const found = new Map<number, number>();
    for (const probability of predictTreesTable({ ...model, base: 0, objective: "squared error" }, films.table))
      found.set(probability, (found.get(probability) ?? 0) + 1);
    expect(found).toEqual(counted);
  });

  it("learns where a number that is not known belongs", () => {
    const numbers = Array.from({ length: 200 }, (_, row) => (row % 4 === 0 ? null : row / 200));
    const target = numbers.map((number) => (number === null || number > 0.5 ? 3 : 1));
    const table = { rows: 200, columns: [numberColumn("budget", numbers)] };
    const { model } = trainTrees({ table, target }, { objective: "squared error", rounds: 60, l2: 0 });
    expect(predictTrees(model, { budget: null })).toBeCloseTo(3, 1);
    expect(predictTrees(model, {})).toBeCloseTo(3, 1);
    expect(predictTrees(model, { budget: 0.2 })).toBeCloseTo(1, 1);
  });

  it("tells what is known from what is not, even where all that is known is alike", () => {
    const numbers = Array.from({ length: 100 }, (_, row) => (row % 2 === 0 ? null : 7));
    const table = { rows: 100, columns: [numberColumn("awards", numbers)] };
    const target = numbers.map((number) => (number === null ? 0 : 1));
    const model: TreesModel = JSON.parse(
      JSON.stringify(trainTrees({ table, target }, { objective: "squared error", rounds: 60 }).model),
    );
    expect(predictTrees(model, { awards: 1e9 })).toBeCloseTo(1, 1);
    expect(predictTrees(model, { awards: null })).toBeCloseTo(0, 1);
  });

  it("takes a level that it has never seen for one that is not known", () => {
    const { model } = trainTrees(films, SMALL);
    const row = { budget: 0.4, year: 0.9, genre: "genre 3" };
    expect(predictTrees(model, { ...row, studio: "never seen" })).toBe(predictTrees(model, { ...row, studio: null }));
  });

  it("divides many levels by what they do, not by their names", () => {
    const texts = Array.from({ length: 1200 }, (_, row) => `house ${(row * 7) % 30}`);
    const target = texts.map((text) => (Number(text.slice(6)) % 3 === 0 ? 5 : 0));
    const table = { rows: 1200, columns: [categoryColumn("house", texts)] };
    const settings = {
      objective: "squared error",
      rounds: 1,
      maxLeaves: 2,
      learningRate: 1,
      l2: 0,
      categoryL2: 0,
    } as const;
    const { model } = trainTrees({ table, target }, settings);
    expect(predictTrees(model, { house: "house 27" })).toBeCloseTo(5, 3);
    expect(predictTrees(model, { house: "house 28" })).toBeCloseTo(0, 3);
  });

  it("keeps the most frequent of more levels than fit a byte", () => {
    const texts = Array.from({ length: 2000 }, (_, row) => (row % 2 === 0 ? "often" : `rare ${row}`));
    const table = { rows: 2000, columns: [categoryColumn("house", texts)] };
    const { model } = trainTrees({ table, target: texts.map((text) => (text === "often" ? 1 : 0)) }, SMALL);
    expect(predictTrees(model, { house: "often" })).toBeGreaterThan(0.7);
    expect(predictTrees(model, { house: "rare 1" })).toBeLessThan(0.3);
  });

  it("never falls with a feature with which it must rise, and never rises with one with which it must fall", () => {
    const { model } = trainTrees(films, { ...SMALL, rounds: 40, monotone: { budget: 1, year: -1 } });
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const row = fc.record({
      runtime: unit,
      cast: unit,
      genre: fc.constantFrom("genre 1", "genre 7"),
      budget: unit,
      year: unit,
    });
    fc.assert(
      fc.property(row, unit, unit, (known, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const at = (change: object) => predictTrees(model, { ...known, ...change });
        expect(at({ budget: low })).toBeLessThanOrEqual(at({ budget: high }));
        expect(at({ year: low })).toBeGreaterThanOrEqual(at({ year: high }));
      }),
    );
  });

  it("lets a row of weight two count as two rows of weight one", () => {
    const settings = { ...SMALL, minRowsPerLeaf: 1, l2: 0, categoryL2: 0, categorySmoothing: 0, rounds: 3 };
    const twice = { ...films, weights: new Float64Array(900).fill(2) };
    const [one, two] = [trainTrees(films, settings), trainTrees(twice, settings)];
    expect(predictTreesTable(two.model, films.table)).toEqual(predictTreesTable(one.model, films.table));
    const yes = { ...films, weights: Float64Array.from(films.target, (target) => 1 + 9 * target) };
    const mean = (model: TreesModel) => predictTreesTable(model, films.table).reduce((sum, p) => sum + p, 0) / 900;
    expect(mean(trainTrees(yes, settings).model)).toBeGreaterThan(mean(one.model) + 0.2);
  });

  it("keeps the trees up to the lowest loss on the validation, and gives up soon after", () => {
    const { training, test } = split(films, 500);
    const settings = { ...SMALL, rounds: 500, learningRate: 0.3, patience: 10 };
    const { model, validationLosses } = trainTrees(training, settings, test);
    const best = validationLosses.indexOf(Math.min(...validationLosses));
    expect(model.trees).toHaveLength(best + 1);
    expect(validationLosses).toHaveLength(best + 11);
    const predictions = predictTreesTable(model, test.table);
    const loss = predictions.reduce((sum, p, row) => sum - Math.log(test.target[row] === 1 ? p : 1 - p), 0) / 400;
    expect(loss).toBeCloseTo(validationLosses[best] ?? Number.NaN, 9);
  });

  it("stops where there is nothing left to gain", () => {
    const table = { rows: 100, columns: [numberColumn("same", new Float64Array(100).fill(1))] };
    const target = Array.from({ length: 100 }, (_, row) => row % 2);
    expect(trainTrees({ table, target }, { objective: "log loss" }).model.trees).toEqual([]);
  });

  it.each([
    [{ maxLeaves: 1 }, "maxLeaves is 1, but must be from 2 to 1024"],
    [{ rowShare: 0 }, "rowShare is 0"],
    [{ learningRate: Number.NaN }, "learningRate is NaN"],
    [{ monotone: { genre: 1 } }, "monotone: genre is a category; name a number"],
    [{ monotone: { nobody: 1 } }, "monotone: nobody is no feature"],
  ] as const)("refuses %j", (settings, message) => {
    expect(() => trainTrees(films, { ...SMALL, ...settings })).toThrow(message);
  });

  it("refuses targets and rows that say nothing", () => {
    const { table } = films;
    expect(() => trainTrees({ table, target: new Float64Array(900) }, SMALL)).toThrow("both 0 and 1 are needed");
    expect(() => trainTrees({ table, target: new Float64Array(900).fill(2) }, SMALL)).toThrow("value 0 is 2");
    expect(() => trainTrees({ table, target: [1] }, SMALL)).toThrow("target has 1 values where 900 are expected");
    expect(() => trainTrees({ ...films, weights: new Float64Array(900) }, SMALL)).toThrow("none of 900 rows counts");
  });
});

function leavesOf(node: TreeNode): { value: number; rows: number }[] {
  return "left" in node ? [...leavesOf(node.left), ...leavesOf(node.right)] : [node];
}
