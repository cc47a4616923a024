import type { Examples } from "../../learning/features/examples.js";
import type { FilmModel } from "../models/film-model.js";
import { predictTable } from "./predict-table.js";
import type { Scale } from "./scale.js";

/** The mean log loss of probabilities, or the mean squared error of values. */
export function meanLossOf(model: FilmModel, { table, target }: Examples, scale: Scale): number {
  const predictions = predictTable(model, table);
  const losses = predictions.map((prediction, row) => LOSS[scale](prediction, target[row] ?? 0));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

const LOSS: Readonly<Record<Scale, (prediction: number, truth: number) => number>> = {
  probability: (prediction, truth) => -Math.log(Math.max(truth === 1 ? prediction : 1 - prediction, Number.EPSILON)),
  value: (prediction, truth) => (prediction - truth) ** 2,
};
