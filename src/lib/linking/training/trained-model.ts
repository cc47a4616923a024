import type { Model } from "../decide/model.js";
import type { CalibrationBin } from "../evaluation/evaluation.js";

/** How far the training was and how good its result is; kept beside the weights. */
export interface TrainedModel extends Model {
  readonly evidence: TrainingEvidence;
}

export interface TrainingEvidence {
  readonly sets: readonly SetEvidence[];
  readonly pairs: number;
  /** By how much the most changed weight changed in each round. */
  readonly changes: readonly number[];
  /** Labelled pairs that the calibration was fitted to. */
  readonly calibrationPairs: number;
  /** Trained on one half of the releases, measured on the other, both ways. */
  readonly heldOut: readonly HeldOut[];
}

export interface SetEvidence {
  readonly name: string;
  readonly releases: number;
  readonly films: number;
  readonly labelledWithFilm: number;
  readonly labelledWithoutFilm: number;
}

export interface HeldOut {
  readonly set: string;
  readonly composers: boolean;
  readonly precision: number;
  readonly recall: number;
  readonly calibrationError: number;
  readonly bins: readonly CalibrationBin[];
}
