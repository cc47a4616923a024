import type { PredictionTarget } from "../../contract/words.js";
import type { Encoding } from "../features/encoding.js";
import type { FilmModel } from "../models/film-model.js";

/** All that it takes to predict a film, as the file `model.json` has it. Node and the browser read the same. */
export interface Predictor {
  readonly format: 1;
  readonly trained: TrainingData;
  /** Where films are divided, as multiples of the budget. */
  readonly thresholds: { readonly paysFrom: number; readonly flopBelow: number; readonly hitFrom: number };
  /** Of all features; a model may need only some of them. */
  readonly encoding: Encoding;
  readonly models: Readonly<Record<PredictionTarget, ChosenModel>>;
  /** How often films of similar probability paid, from the lowest probability to the highest. */
  readonly bands: readonly Band[];
  /** How far the logarithm of the takings lies from the prediction, in four of five cases; null if that is not known. */
  readonly reach: number | null;
}

/** The films that the models come from, as ISO dates. */
export interface TrainingData {
  readonly training: number;
  readonly validation: number;
  readonly from: string;
  readonly validationFrom: string;
  readonly testFrom: string;
}

export interface ChosenModel {
  /** The name of the learner that was chosen on the validation. */
  readonly learner: string;
  readonly model: FilmModel;
}

/** Films of the validation whose probability lies up to this one, and the share of them that paid. */
export interface Band {
  readonly upTo: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly films: number;
}
