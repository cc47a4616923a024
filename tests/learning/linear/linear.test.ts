import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Examples } from "#lib/learning/features/examples";
import { categoryColumn, numberColumn } from "#lib/learning/features/feature-table";
import { measureProbabilities } from "#lib/learning/judging/judge-probabilities";
import type { LinearModel } from "#lib/learning/linear/linear-model";
import { explainLinear, predictLinear } from "#lib/learning/linear/predict-linear";
import { predictLinearTable } from "#lib/learning/linear/predict-table";
import { trainLogistic } from "#lib/learning/linear/train-logistic";
import { trainRidge } from "#lib/learning/linear/train-ridge";
import reference from "../../fixtures/learning/linear.json" with { type: "json" };
import { type Invented, inventedRows, split } from "../invented-rows.js";

const KNOWN = ["budget", "year", "noise"];
const films = inventedRows("gaps", 5, 1500);

describe("logistic and ridge regression", () => {
  it("find the weights that scikit-learn finds, also with weighted rows", () => {
    const { l2 } = reference;
    expectWeights(trainLogistic(withoutGaps("success"), { l2 }), reference.logistic);
    expectWeights(trainRidge(withoutGaps("revenue"), { l2 }), reference.ridge);
    const weights = Array.from({ length: reference.rows }, (_, row) => 1 + (row % 3));
    expectWeights(trainLogistic({ ...withoutGaps("success"), weights }, { l2 }), reference.weighted);
  });

  it("explain every score by contributions that add up to it, and to nothing for the average row", () => {
    const model = trainLogistic(films, { l2: 3 });
    const scores = Array.from(predictLinearTable(model, films.table), (p) => Math.log(p / (1 - p)));
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeCloseTo(model.intercept, 4);
    const unit = fc.option(fc.double({ min: -2, max: 2, noNaN: true }));
    const row = fc.record({ budget: unit, cast: unit, genre: fc.option(fc.constantFrom("genre 1", "never seen")) });
    fc.assert(
      fc.property(row, (known) => {
        const { base, contributions, score } = explainLinear(model, known);
        expect(contributions.reduce((sum, { amount }) => sum + amount, base)).toBeCloseTo(score, 10);
        expect(1 / (1 + Math.exp(-score))).toBeCloseTo(predictLinear(model, known), 10);
      }),
    );
  });

  it("learn from gaps and levels, and predict rows that they have not seen", () => {
    const { training, test } = split(films, 1000);
    const scores = predictLinearTable(trainLogistic(training, { l2: 3 }), test.table);
    expect(measureProbabilities({ labels: test.target, scores }).auc).toBeGreaterThan(0.65);
    expect(predictLinear(trainLogistic(films, { l2: 3 }), { studio: "never seen", genre: null })).toBeGreaterThan(0);
  });

  it("shrink rare levels most, and everything if told to", () => {
    const texts = Array.from({ length: 400 }, (_, row) => (row < 4 ? "rare" : row < 200 ? "often" : "other"));
    const table = { rows: 400, columns: [categoryColumn("house", texts)] };
    const target = texts.map((text) => (text === "other" ? 0 : 10));
    const lift = (l2: number, house: string) => {
      const model = trainRidge({ table, target }, { l2 });
      return predictLinear(model, { house }) - predictLinear(model, { house: "other" });
    };
    expect(lift(1, "often")).toBeGreaterThan(9);
    expect(lift(1, "rare")).toBeLessThan(lift(1, "often"));
    expect(Math.abs(lift(1e9, "often"))).toBeLessThan(0.01);
  });

  it("tell outcomes that a column determines, where plain regression finds no end", () => {
    const numbers = Array.from({ length: 40 }, (_, row) => row);
    const table = { rows: 40, columns: [numberColumn("sure", numbers), numberColumn("again", numbers)] };
    const model = trainLogistic({ table, target: numbers.map((number) => (number < 20 ? 0 : 1)) }, { l2: 0.01 });
    expect(predictLinear(model, { sure: 0, again: 0 })).toBeLessThan(0.01);
    expect(model.inputs[0]?.weight).toBeCloseTo(model.inputs[1]?.weight ?? Number.NaN, 6);
  });

  it("leave nothing out of the file, and have no input that never changes", () => {
    const model = trainLogistic(films, { l2: 3 });
    const read: LinearModel = JSON.parse(JSON.stringify(model));
    expect(predictLinearTable(read, films.table)).toEqual(predictLinearTable(model, films.table));
    expect(model.inputs.filter(({ feature, reads }) => feature === 0 && reads === "missing")).toEqual([]);
  });

  it("refuse to go without regularisation", () => {
    expect(() => trainRidge(films, { l2: 0 })).toThrow("l2 is 0, but must be a number above 0");
    expect(() => trainLogistic({ ...films, target: new Float64Array(1500) }, { l2: 1 })).toThrow("both 0 and 1");
  });
});

function withoutGaps(kind: Invented): Examples {
  const { table, target } = inventedRows(kind, reference.seed, reference.rows);
  return { table: { ...table, columns: table.columns.filter(({ name }) => KNOWN.includes(name)) }, target };
}

function expectWeights(model: LinearModel, expected: readonly number[]): void {
  const found = [model.intercept, ...model.inputs.map(({ weight }) => weight)];
  expect(found).toEqual(expected.map((weight) => expect.closeTo(weight, 5)));
}
