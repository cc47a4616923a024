import type { Numbers } from "../../stats/numbers.js";
import type { Scale } from "./scale.js";

/** The log loss of each probability, or the squared error of each value. */
export function lossesOf(predictions: Float64Array, truth: Numbers, scale: Scale): Float64Array {
  return predictions.map((prediction, row) => LOSS[scale](prediction, truth[row] ?? 0));
}

export function meanLoss(losses: Float64Array): number {
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

const LOSS: Readonly<Record<Scale, (prediction: number, truth: number) => number>> = {
  probability: (prediction, truth) => -Math.log(Math.max(truth === 1 ? prediction : 1 - prediction, Number.EPSILON)),
  value: (prediction, truth) => (prediction - truth) ** 2,
};
