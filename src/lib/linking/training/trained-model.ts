import type { Model } from "../decide/model.js";
import type { CalibrationBin } from "../evaluation/evaluation.js";

/** How far training went and how good the result is; kept with the weights. */
export interface TrainedModel extends Model {
  readonly evidence: TrainingEvidence;
}

export interface TrainingEvidence {
  readonly sets: readonly SetEvidence[];
  readonly pairs: number;
  /** The largest change of a weight in each round. */
  readonly changes: readonly number[];
  /** Labelled pairs that the calibration was fitted to. */
  readonly calibrationPairs: number;
  /** Results of training on one half of the releases and measuring on the other, both ways. */
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
