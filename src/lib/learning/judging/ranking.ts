import { type DenseCodes, denseCodes } from "../../stats/correlation/ranks.js";
import type { Statistic } from "../../stats/resampling/bootstrap.js";
import { type CheckedLabels, checkedLabels, everyRow, type Labelled } from "./labelled.js";

/** A point for each threshold, from the highest score to the lowest: what happens if scores from there on mean yes. */
export interface ThresholdPoint {
  readonly threshold: number;
  readonly truePositiveRate: number;
  readonly falsePositiveRate: number;
  readonly precision: number;
}

/** The points of the ROC curve and of the precision-recall curve; recall is the true positive rate. */
export function thresholdPoints(labelled: Labelled): ThresholdPoint[] {
  const checked = checkedLabels(labelled);
  const rows = everyRow(checked.labels);
  const { yes, no } = counter(checked)(rows);
  const [allYes, allNo] = [sum(yes), sum(no)];
  if (allYes === 0 || allNo === 0) throw new RangeError("labels: all are alike; curves need both 0 and 1");
  const thresholds = [...new Set(checked.scores)].sort((one, other) => one - other);
  let [yesAbove, noAbove] = [0, 0];
  return thresholds
    .map((threshold, code) => ({ threshold, yes: yes[code] ?? 0, no: no[code] ?? 0 }))
    .reverse()
    .map((at) => {
      yesAbove += at.yes;
      noAbove += at.no;
      return {
        threshold: at.threshold,
        truePositiveRate: yesAbove / allYes,
        falsePositiveRate: noAbove / allNo,
        precision: yesAbove / (yesAbove + noAbove),
      };
    });
}

/**
 * The probability that a yes has a higher score than a no, where equal scores count half: the area under the ROC curve.
 * Undefined where all rows are alike.
 */
export function aucOf(checked: CheckedLabels): Statistic {
  const count = counter(checked);
  return (rows) => {
    const { yes, no } = count(rows);
    let [noBelow, won] = [0, 0];
    for (let code = 0; code < yes.length; code++) {
      won += (yes[code] ?? 0) * (noBelow + (no[code] ?? 0) / 2);
      noBelow += no[code] ?? 0;
    }
    const pairs = (rows.length - noBelow) * noBelow;
    return pairs === 0 ? undefined : won / pairs;
  };
}

/** The mean precision at which each yes is found, without interpolation. Undefined without a yes. */
export function averagePrecisionOf(checked: CheckedLabels): Statistic {
  const count = counter(checked);
  return (rows) => {
    const { yes, no } = count(rows);
    let [yesAbove, above, total] = [0, 0, 0];
    for (let code = yes.length - 1; code >= 0; code--) {
      const here = yes[code] ?? 0;
      yesAbove += here;
      above += here + (no[code] ?? 0);
      if (here > 0) total += here * (yesAbove / above);
    }
    return yesAbove === 0 ? undefined : total / yesAbove;
  };
}

interface Counts {
  readonly yes: Int32Array;
  readonly no: Int32Array;
}

/** Counts the labels of any rows by score, from the lowest score to the highest. Scores are sorted only once. */
function counter({ labels, scores }: CheckedLabels): (rows: Int32Array) => Counts {
  const { codes, size }: DenseCodes = denseCodes(scores);
  const [yes, no] = [new Int32Array(size), new Int32Array(size)];
  return (rows) => {
    yes.fill(0);
    no.fill(0);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const counts = labels[row] === 1 ? yes : no;
      counts[codes[row] ?? 0] = (counts[codes[row] ?? 0] ?? 0) + 1;
    }
    return { yes, no };
  };
}

function sum(counts: Int32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
