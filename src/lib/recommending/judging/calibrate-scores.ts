import { type CalibrationBin, calibrationBins } from "../../learning/judging/calibration.js";
import type { Exam, Trial } from "./judge-models.js";
import { probabilityAt, type ScoreScale, scoreScale } from "./score-scale.js";

export interface ScoreCalibration {
  readonly scale: ScoreScale;
  /** How often pairs of similar probability are right, judged with scales that were made without their part. */
  readonly bins: readonly CalibrationBin[];
  /** How far probability and share lie apart, on average. */
  readonly error: number;
}

/**
 * The probability that a song is music of a film rather than of another film of its popularity, learned from as many pairs
 * of each kind.
 */
export function calibrateScores({ scores: { right, wrong } }: Trial, { folds }: Exam): ScoreCalibration {
  const labels = Float64Array.from({ length: 2 * right.length }, (_, row) => (row < right.length ? 1 : 0));
  const scores = Float64Array.of(...right, ...wrong);
  const partOf = (row: number) => folds[row % right.length];
  const judged = new Float64Array(scores.length);
  for (const part of new Set(folds)) {
    const others = [...scores.keys()].filter((row) => partOf(row) !== part);
    const scale = scoreScale(at(labels, others), at(scores, others));
    for (const [row, score] of scores.entries()) if (partOf(row) === part) judged[row] = probabilityAt(scale, score);
  }
  const bins = calibrationBins({ labels, scores: judged });
  const gaps = bins.map(({ probability, share }) => share.n * Math.abs(share.estimate - probability));
  return { scale: scoreScale(labels, scores), bins, error: gaps.reduce((sum, gap) => sum + gap, 0) / scores.length };
}

function at(values: Float64Array, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? 0);
}
