import {
  type BootstrapInterval,
  type BootstrapOptions,
  bootstrap,
  type Statistic,
} from "../../stats/resampling/bootstrap.js";
import { brierOf, type CalibrationBin, calibrationBins, calibrationErrorOf, logLossOf } from "./calibration.js";
import { type CheckedLabels, checkedProbabilities, everyRow, type Labelled } from "./labelled.js";
import { aucOf, averagePrecisionOf } from "./ranking.js";
import { accuracyOf, type Confusion, confusion, f1Of, precisionOf, recallOf } from "./threshold.js";

export type ProbabilityMeasure =
  | "accuracy"
  | "precision"
  | "recall"
  | "f1"
  | "auc"
  | "averagePrecision"
  | "logLoss"
  | "brier"
  | "calibrationError";

/** How good probabilities are: each measure is prepared once and then read for any rows. */
const MEASURES: Readonly<Record<ProbabilityMeasure, (checked: CheckedLabels, threshold: number) => Statistic>> = {
  accuracy: accuracyOf,
  precision: precisionOf,
  recall: recallOf,
  f1: f1Of,
  auc: aucOf,
  averagePrecision: averagePrecisionOf,
  logLoss: logLossOf,
  brier: brierOf,
  calibrationError: calibrationErrorOf,
};

export interface ProbabilityOptions extends BootstrapOptions {
  /** From this probability on, a row is said to be yes. */
  readonly threshold?: number;
}

export interface ProbabilityJudgement {
  readonly n: number;
  readonly positives: number;
  readonly threshold: number;
  readonly confusion: Confusion;
  readonly calibration: readonly CalibrationBin[];
  /** Undefined where a measure has no value, such as the AUC of rows that are all alike. */
  readonly measures: Readonly<Record<ProbabilityMeasure, BootstrapInterval | undefined>>;
}

/** All measures with bootstrap intervals over rows, or over clusters of them. */
export function judgeProbabilities(labelled: Labelled, options: ProbabilityOptions): ProbabilityJudgement {
  const { threshold = 0.5, ...resampling } = options;
  const checked = checkedProbabilities(labelled);
  const { length } = checked.labels;
  return {
    n: length,
    positives: checked.labels.reduce((sum, label) => sum + label, 0),
    threshold,
    confusion: confusion(labelled, threshold),
    calibration: calibrationBins(labelled),
    measures: mapMeasures((measure) => bootstrap(length, MEASURES[measure](checked, threshold), resampling)),
  };
}

/** All measures without intervals. */
export function measureProbabilities(
  labelled: Labelled,
  threshold = 0.5,
): Record<ProbabilityMeasure, number | undefined> {
  const checked = checkedProbabilities(labelled);
  const rows = everyRow(checked.labels);
  return mapMeasures((measure) => MEASURES[measure](checked, threshold)(rows));
}

/**
 * How much better or worse one model is than another on the same rows, with an interval that allows for what they have in
 * common: both are measured on the same resamples.
 */
export function compareProbabilities(
  measure: ProbabilityMeasure,
  labels: Labelled["labels"],
  { one, other }: Readonly<Record<"one" | "other", Labelled["scores"]>>,
  options: ProbabilityOptions,
): BootstrapInterval | undefined {
  const { threshold = 0.5, ...resampling } = options;
  const [first, second] = [one, other].map((scores) =>
    MEASURES[measure](checkedProbabilities({ labels, scores }), threshold),
  );
  const difference = (rows: Int32Array) => (first?.(rows) ?? Number.NaN) - (second?.(rows) ?? Number.NaN);
  return bootstrap(labels.length, difference, resampling);
}

function mapMeasures<T>(of: (measure: ProbabilityMeasure) => T): Record<ProbabilityMeasure, T> {
  const measures = Object.keys(MEASURES) as ProbabilityMeasure[];
  // Object.fromEntries forgets the names of the keys.
  return Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Record<ProbabilityMeasure, T>;
}
