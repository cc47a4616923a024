import type { Examples } from "../../learning/features/examples.js";
import type { Numbers } from "../../stats/numbers.js";
import type { FilmModel } from "../models/film-model.js";
import { predictTable } from "./predict-table.js";
import type { Scale } from "./scale.js";

export function meanLossOf(model: FilmModel, { table, target }: Examples, scale: Scale): number {
  return lossOf(predictTable(model, table), target, scale);
}

/** The mean log loss of probabilities, or the mean squared error of values. */
export function lossOf(predictions: Float64Array, truth: Numbers, scale: Scale): number {
  const losses = predictions.map((prediction, row) => LOSS[scale](prediction, truth[row] ?? 0));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

const LOSS: Readonly<Record<Scale, (prediction: number, truth: number) => number>> = {
  probability: (prediction, truth) => -Math.log(Math.max(truth === 1 ? prediction : 1 - prediction, Number.EPSILON)),
  value: (prediction, truth) => (prediction - truth) ** 2,
};
