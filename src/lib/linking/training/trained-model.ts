import type { Model } from "../decide/model.js";
import type { FoldEvidence } from "./folds/fold-evidence.js";

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
  readonly folds: FoldEvidence;
}

export interface SetEvidence {
  readonly name: string;
  readonly releases: number;
  readonly films: number;
  readonly labelledWithFilm: number;
  readonly labelledWithoutFilm: number;
}
