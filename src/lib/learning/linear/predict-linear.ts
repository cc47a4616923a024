import type { Contribution, Explanation } from "../features/explanation.js";
import { type FeatureRow, rowValues } from "../features/feature-row.js";
import { probabilityOf } from "../log-odds.js";
import type { Input, LinearModel } from "./linear-model.js";

/** The probability of a row, or its predicted value. */
export function predictLinear(model: LinearModel, row: FeatureRow): number {
  return linearPrediction(model, scoreLinear(model, rowValues(model.features, row)));
}

/** Each feature's share in the score of a row, compared with the average row of training. */
export function explainLinear(model: LinearModel, row: FeatureRow): Explanation {
  const values = rowValues(model.features, row);
  const contributions: Contribution[] = model.features.map(({ name }, feature) => ({
    feature: name,
    amount: model.inputs
      .filter((input) => input.feature === feature)
      .reduce((sum, input) => sum + input.weight * inputValue(input, values[feature]), 0),
  }));
  const score = contributions.reduce((sum, { amount }) => sum + amount, model.intercept);
  return { base: model.intercept, contributions, score };
}

export function linearPrediction({ kind }: LinearModel, score: number): number {
  return kind === "logistic" ? probabilityOf(score) : score;
}

export function scoreLinear({ intercept, inputs }: LinearModel, values: Float64Array): number {
  let score = intercept;
  for (const input of inputs) score += input.weight * inputValue(input, values[input.feature]);
  return score;
}

/** Centred, and in units of the deviation. A number that is not known counts as the mean. */
export function inputValue({ reads, mean, deviation }: Input, value = Number.NaN): number {
  const isMissing = Number.isNaN(value);
  if (reads === "number") return isMissing ? 0 : (value - mean) / deviation;
  const isTrue = reads === "missing" ? isMissing : value === reads;
  return ((isTrue ? 1 : 0) - mean) / deviation;
}
