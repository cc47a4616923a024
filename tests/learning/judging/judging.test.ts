import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrationBins } from "#lib/learning/judging/calibration";
import { judgeGroups } from "#lib/learning/judging/judge-groups";
import {
  compareProbabilities,
  judgeProbabilities,
  measureProbabilities,
} from "#lib/learning/judging/judge-probabilities";
import { gainInRSquared, judgeValues } from "#lib/learning/judging/judge-values";
import { aucOf, thresholdPoints } from "#lib/learning/judging/ranking";
import { confusion } from "#lib/learning/judging/threshold";
import { quantile } from "#lib/stats/describe/quantile";
import { bootstrap } from "#lib/stats/resampling/bootstrap";
import reference from "../../fixtures/learning/judging.json" with { type: "json" };
import { covers } from "../../stats/expect-limits.js";
import { coinTosses, normalNumbers, shareOfSeeds } from "../../stats/seeded-numbers.js";

const labelled = { labels: reference.labels, scores: reference.probabilities };
const labelledRows = fc.array(fc.record({ label: fc.nat(1), score: fc.integer({ min: 0, max: 8 }) }), {
  minLength: 2,
  maxLength: 40,
});

describe("judging probabilities", () => {
  it("agrees with scikit-learn about every measure", () => {
    const { calibrationError, ...measures } = measureProbabilities(labelled);
    for (const [name, value] of Object.entries(reference.measures))
      expect(measures, name).toMatchObject({ [name]: expect.closeTo(value, 10) });
    expect(Object.keys(measures).sort()).toEqual(Object.keys(reference.measures).sort());
    expect(calibrationError).toBeCloseTo(errorOfBins(), 10);
    const [trueNegatives, falsePositives, falseNegatives, truePositives] = reference.confusion;
    expect(confusion(labelled, 0.5)).toEqual({ trueNegatives, falsePositives, falseNegatives, truePositives });
  });

  it("agrees with scikit-learn about every point of the curves and every bin", () => {
    const points = thresholdPoints(labelled);
    const { roc, precisionRecall, calibration } = reference;
    expect(points.map(({ threshold }) => threshold)).toEqual(roc.threshold);
    expectAll(
      points.map(({ falsePositiveRate }) => falsePositiveRate),
      roc.falsePositiveRate,
    );
    expectAll(
      points.map(({ truePositiveRate }) => truePositiveRate),
      roc.truePositiveRate,
    );
    const rising = points.toReversed();
    expectAll(
      rising.map(({ precision }) => precision),
      precisionRecall.precision,
    );
    expectAll(
      rising.map(({ truePositiveRate }) => truePositiveRate),
      precisionRecall.recall,
    );
    const bins = calibrationBins(labelled);
    expectAll(
      bins.map(({ probability }) => probability),
      calibration.means,
    );
    expectAll(
      bins.map(({ share }) => share.estimate),
      calibration.shares,
    );
  });

  it("counts an AUC as the share of pairs in the right order, where ties count half", () => {
    fc.assert(
      fc.property(labelledRows, (rows) => {
        const [yes, no] = [rows.filter(({ label }) => label === 1), rows.filter(({ label }) => label === 0)];
        const won = yes.flatMap((one) => no.map((other) => (Math.sign(one.score - other.score) + 1) / 2));
        const scores = rows.map(({ score }) => score / 8);
        const { auc } = measureProbabilities({ labels: rows.map(({ label }) => label), scores });
        if (won.length === 0) expect(auc).toBeUndefined();
        else expect(auc).toBeCloseTo(won.reduce((sum, one) => sum + one, 0) / won.length, 10);
      }),
    );
  });

  it("gives intervals around every measure, the same for the same seed", () => {
    const judgement = judgeProbabilities(labelled, { seed: 3, resamples: 300 });
    expect(judgement).toEqual(judgeProbabilities(labelled, { seed: 3, resamples: 300 }));
    expect(judgement).toMatchObject({ n: 200, positives: reference.labels.filter((label) => label === 1).length });
    for (const [name, value] of Object.entries(reference.measures)) {
      const found = Object.entries(judgement.measures).find(([measure]) => measure === name)?.[1];
      expect(found?.estimate).toBeCloseTo(value, 10);
      expect(covers(found, value), name).toBe(true);
    }
  });

  it("has intervals of the AUC that hold one half in about 95% of cases where scores say nothing", () => {
    const share = shareOfSeeds(100, (seed) => {
      const labels = Float64Array.from(coinTosses(seed, 100, 0.4));
      const scores = Float64Array.from(normalNumbers(seed + 500, 100));
      return covers(bootstrap(100, aucOf({ labels, scores }), { seed, resamples: 200 }), 0.5);
    });
    expect(share).toBeGreaterThan(0.87);
    expect(share).toBeLessThan(1);
  });

  it("compares two models on the same resamples, which tells more than their own intervals", () => {
    const { labels, probabilities } = reference;
    const worse = probabilities.map((probability, row) => (9 * probability + (row % 7) / 7) / 10);
    const found = compareProbabilities(
      "auc",
      labels,
      { one: probabilities, other: worse },
      { seed: 2, resamples: 400 },
    );
    const [one, other] = [probabilities, worse].map((scores) => measureProbabilities({ labels, scores }).auc ?? 0);
    expect(found?.estimate).toBeCloseTo((one ?? 0) - (other ?? 0), 10);
    const alone = judgeProbabilities(labelled, { seed: 2, resamples: 400 }).measures.auc;
    expect(widthOf(found)).toBeLessThan(widthOf(alone));
    const none = compareProbabilities("auc", labels, { one: worse, other: worse }, { seed: 2, resamples: 50 });
    expect(none?.levels[95]).toEqual([0, 0]);
  });

  it("judges the rows of each group by themselves", () => {
    const groups = reference.labels.map((_, row) => (row < 80 ? "1980s" : "1990s"));
    const found = judgeGroups(labelled, groups, { seed: 1, resamples: 20, clusters: groups.map((_, row) => row) });
    expect(found.map(({ group, judgement }) => [group, judgement.n])).toEqual([
      ["1980s", 80],
      ["1990s", 120],
    ]);
    const own = measureProbabilities({
      labels: reference.labels.slice(0, 80),
      scores: reference.probabilities.slice(0, 80),
    });
    expect(found[0]?.judgement.measures.auc?.estimate).toBe(own.auc);
  });

  it("has no value for a measure that the rows say nothing about", () => {
    const found = judgeProbabilities({ labels: [0, 0, 0], scores: [0.1, 0.2, 0.3] }, { seed: 1, resamples: 10 });
    expect(found.measures).toMatchObject({ auc: undefined, recall: undefined, precision: undefined });
    expect(found.measures.accuracy?.estimate).toBe(1);
    expect(() => thresholdPoints({ labels: [0, 0], scores: [0.1, 0.2] })).toThrow("all are alike");
  });

  it("refuses labels and probabilities that are none", () => {
    expect(() => measureProbabilities({ labels: [0, 3], scores: [0, 1] })).toThrow("labels: value 1 is 3");
    expect(() => measureProbabilities({ labels: [0, 1], scores: [0, 1.5] })).toThrow("scores: value 1 is 1.5");
    expect(() => measureProbabilities({ labels: [0, 1], scores: [0] })).toThrow("scores has 1 values where 2");
  });
});

describe("judging predicted values", () => {
  it("agrees with scikit-learn", () => {
    const { rSquared, medianAbsoluteError } = judgeValues(reference, { seed: 1, resamples: 200 });
    expect(rSquared?.estimate).toBeCloseTo(reference.regression.rSquared, 10);
    expect(medianAbsoluteError?.estimate).toBeCloseTo(reference.regression.medianAbsoluteError, 10);
    expect(covers(rSquared, reference.regression.rSquared)).toBe(true);
  });

  it("finds the median error of any number of values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 12 }), (errors) => {
        const predictions = errors.map(() => 0);
        const { medianAbsoluteError } = judgeValues({ values: errors, predictions }, { seed: 1, resamples: 2 });
        expect(medianAbsoluteError?.estimate).toBe(quantile(errors.map(Math.abs), 0.5));
      }),
    );
  });

  it("compares two models on the same rows: nothing to gain from the same, all from the perfect one", () => {
    const values = normalNumbers(5, 80);
    const [mean, options] = [values.map(() => 0), { seed: 1, resamples: 200 }];
    expect(gainInRSquared(values, { one: mean, other: mean }, options)?.levels[95]).toEqual([0, 0]);
    const gain = gainInRSquared(values, { one: values, other: mean }, options);
    const rSquared = judgeValues({ values, predictions: mean }, options).rSquared?.estimate ?? 0;
    expect(gain?.estimate).toBeCloseTo(1 - rSquared, 10);
  });

  it("is below zero for predictions that are worse than the mean, and undefined where nothing varies", () => {
    const values = normalNumbers(3, 50);
    const predictions = values.map((value) => -value);
    expect(judgeValues({ values, predictions }, { seed: 1, resamples: 20 }).rSquared?.estimate).toBeLessThan(-2);
    expect(judgeValues({ values: [1, 1], predictions: [0, 1] }, { seed: 1, resamples: 20 }).rSquared).toBeUndefined();
  });
});

function errorOfBins(): number {
  const bins = calibrationBins(labelled);
  return bins.reduce(
    (sum, { probability, share }) => sum + (share.n / 200) * Math.abs(probability - share.estimate),
    0,
  );
}

function expectAll(found: readonly number[], expected: readonly number[]): void {
  expect(found).toEqual(expected.map((value) => expect.closeTo(value, 10)));
}

function widthOf(interval: ReturnType<typeof compareProbabilities>): number {
  const [low, high] = interval?.levels[95] ?? [Number.NaN, Number.NaN];
  return high - low;
}
