import type { Statistic } from "../../stats/resampling/bootstrap.js";
import { type CheckedLabels, checkedLabels, type Labelled } from "./labelled.js";
import { meanStatistic, ratioStatistic } from "./row-statistics.js";

/** How many rows are what, if scores from the threshold on mean yes. */
export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

export function confusion(labelled: Labelled, threshold: number): Confusion {
  const { labels, scores } = checkedLabels(labelled);
  const counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 };
  for (const [row, score] of scores.entries()) {
    if (score >= threshold) counts[labels[row] === 1 ? "truePositives" : "falsePositives"]++;
    else counts[labels[row] === 1 ? "falseNegatives" : "trueNegatives"]++;
  }
  return counts;
}

/** The shares that follow from a confusion. */
export interface ThresholdShares {
  readonly accuracy: number;
  /** 1 where nothing is said to be yes. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function sharesOf({ truePositives, falsePositives, falseNegatives, trueNegatives }: Confusion): ThresholdShares {
  const said = truePositives + falsePositives;
  const are = truePositives + falseNegatives;
  return {
    accuracy: (truePositives + trueNegatives) / (said + falseNegatives + trueNegatives),
    precision: said === 0 ? 1 : truePositives / said,
    recall: are === 0 ? 0 : truePositives / are,
    f1: said + are === 0 ? 0 : (2 * truePositives) / (said + are),
  };
}

/** The share of rows that are right. */
export function accuracyOf({ labels, scores }: CheckedLabels, threshold: number): Statistic {
  return meanStatistic(scores.map((score, row) => (score >= threshold === (labels[row] === 1) ? 1 : 0)));
}

/** The share of the rows said to be yes that are. */
export function precisionOf({ labels, scores }: CheckedLabels, threshold: number): Statistic {
  const chosen = chosenRows(scores, threshold);
  return ratioStatistic(product(chosen, labels), chosen);
}

/** The share of the rows that are yes that are said to be. */
export function recallOf({ labels, scores }: CheckedLabels, threshold: number): Statistic {
  return ratioStatistic(product(chosenRows(scores, threshold), labels), labels);
}

/** The harmonic mean of precision and recall. */
export function f1Of({ labels, scores }: CheckedLabels, threshold: number): Statistic {
  const chosen = chosenRows(scores, threshold);
  const twice = product(chosen, labels).map((value) => 2 * value);
  return ratioStatistic(
    twice,
    chosen.map((value, row) => value + (labels[row] ?? 0)),
  );
}

function chosenRows(scores: Float64Array, threshold: number): Float64Array {
  return scores.map((score) => (score >= threshold ? 1 : 0));
}

function product(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((value, row) => value * (right[row] ?? 0));
}
