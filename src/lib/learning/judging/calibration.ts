import { shareInterval } from "../../stats/describe/share-interval.js";
import type { Interval } from "../../stats/interval.js";
import type { Statistic } from "../../stats/resampling/bootstrap.js";
import { type CheckedLabels, checkedProbabilities, type Labelled } from "./labelled.js";
import { meanStatistic } from "./row-statistics.js";

export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  /** The mean probability of the rows of the bin. */
  readonly probability: number;
  /** The share of them that is yes. */
  readonly share: Interval;
}

const BINS = 10;

/** How often rows of similar probability are yes, in ten bins of equal width. Empty bins are left out. */
export function calibrationBins(labelled: Labelled): CalibrationBin[] {
  const { labels, scores } = checkedProbabilities(labelled);
  const bins = Array.from({ length: BINS }, () => ({ n: 0, yes: 0, probability: 0 }));
  for (const [row, score] of scores.entries()) {
    const bin = bins[binOf(score)];
    if (bin === undefined) continue;
    bin.n++;
    bin.yes += labels[row] ?? 0;
    bin.probability += score;
  }
  return bins.flatMap(({ n, yes, probability }, index) => {
    const share = shareInterval(yes, n);
    if (share === undefined) return [];
    return [{ from: index / BINS, to: (index + 1) / BINS, probability: probability / n, share }];
  });
}

/** Expected calibration error: how far probability and share lie apart in the bins, on average over the rows. */
export function calibrationErrorOf({ labels, scores }: CheckedLabels): Statistic {
  const bins = Int32Array.from(scores, binOf);
  const gaps = new Float64Array(BINS);
  return (rows) => {
    if (rows.length === 0) return undefined;
    gaps.fill(0);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const bin = bins[row] ?? 0;
      gaps[bin] = (gaps[bin] ?? 0) + (scores[row] ?? 0) - (labels[row] ?? 0);
    }
    return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / rows.length;
  };
}

/** The mean of the negative logarithms of what the truth was given. A probability of exactly 0 or 1 may cost all. */
export function logLossOf({ labels, scores }: CheckedLabels): Statistic {
  return meanStatistic(scores.map((score, row) => -Math.log(within(labels[row] === 1 ? score : 1 - score))));
}

/** The mean squared distance of the probability from the truth. */
export function brierOf({ labels, scores }: CheckedLabels): Statistic {
  return meanStatistic(scores.map((score, row) => (score - (labels[row] ?? 0)) ** 2));
}

/** The smallest step above 0 that 1 can be told apart by, as scikit-learn has it. */
function within(probability: number): number {
  return Math.max(probability, Number.EPSILON);
}

function binOf(probability: number): number {
  return Math.min(BINS - 1, Math.floor(probability * BINS));
}
