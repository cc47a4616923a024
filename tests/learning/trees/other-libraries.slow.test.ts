import { describe, expect, it } from "vitest";
import type { FeatureColumn } from "#lib/learning/features/feature-table";
import { measureProbabilities } from "#lib/learning/judging/judge-probabilities";
import { judgeValues } from "#lib/learning/judging/judge-values";
import { predictTreesTable } from "#lib/learning/trees/predict-table";
import { trainTrees } from "#lib/learning/trees/train-trees";
import lightgbm from "../../fixtures/learning/trees.json" with { type: "json" };
import ydf from "../../fixtures/learning/ydf.json" with { type: "json" };
import { type Invented, inventedRows, split } from "../invented-rows.js";

/** AUC and R², of which the latter differs more from sample to sample. */
const TOLERANCE = { "log loss": 0.005, "squared error": 0.01 };
const LIKE_LIGHTGBM = { maxLeaves: 15, rounds: 100, minRowsPerLeaf: 20, l2: 1 };

describe("trees beside those of other libraries", () => {
  it.each(lightgbm.sets)("learn $kind as well as LightGBM with like settings", ({ kind, seed, score, ...set }) => {
    const rows = inventedRows(invented(kind), seed, set.training + set.test);
    for (const [place, column] of rows.table.columns.entries())
      expect(sumOf(column), "the rows are not those of LightGBM").toBeCloseTo(set.sums[place] ?? Number.NaN, 6);
    const { training, test } = split(rows, set.training);
    const objective = kind === "revenue" ? "squared error" : "log loss";
    const { model } = trainTrees(training, { objective, ...LIKE_LIGHTGBM });
    const predictions = predictTreesTable(model, test.table);
    const own =
      kind === "revenue"
        ? judgeValues({ values: test.target, predictions }, { seed: 1, resamples: 2 }).rSquared?.estimate
        : measureProbabilities({ labels: test.target, scores: predictions }).auc;
    expect(own, `beside ${score}`).toBeGreaterThan(score - TOLERANCE[objective]);
  });

  it.each(ydf.sets)("learn $kind no worse than Yggdrasil by its defaults", ({ kind, seed, auc, ...set }) => {
    const { training, test } = split(inventedRows(invented(kind), seed, set.training + set.test), set.training);
    const { model } = trainTrees(training, { objective: "log loss", maxLeaves: 15, rounds: 100 });
    const own = measureProbabilities({ labels: test.target, scores: predictTreesTable(model, test.table) }).auc;
    expect(own).toBeGreaterThan(auc - 0.005);
  });
});

function invented(kind: string): Invented {
  if (kind === "success" || kind === "gaps" || kind === "revenue") return kind;
  throw new RangeError(`nothing of the kind ${kind} is invented`);
}

function sumOf(column: FeatureColumn): number {
  const values = column.kind === "number" ? column.values : column.codes;
  return Array.from(values).reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
}
