import { finiteNumbers, type Numbers } from "../../stats/numbers.js";
import {
  type BootstrapInterval,
  type BootstrapOptions,
  bootstrap,
  type Statistic,
} from "../../stats/resampling/bootstrap.js";
import { medianStatistic, sumAt } from "./row-statistics.js";

/** What is true of each row, and what a model predicts. */
export interface Predicted {
  readonly values: Numbers;
  readonly predictions: Numbers;
}

export interface ValueJudgement {
  readonly n: number;
  /** The share of the variance that the predictions explain; below 0 if they are worse than the mean. */
  readonly rSquared: BootstrapInterval | undefined;
  readonly medianAbsoluteError: BootstrapInterval | undefined;
}

/** How good predicted values are, with bootstrap intervals over rows, or over clusters of them. */
export function judgeValues(predicted: Predicted, options: BootstrapOptions): ValueJudgement {
  const values = finiteNumbers(predicted.values, "values");
  const residuals = residualsOf(predicted);
  return {
    n: values.length,
    rSquared: bootstrap(values.length, rSquaredOf(values, residuals), options),
    medianAbsoluteError: bootstrap(values.length, medianStatistic(residuals.map(Math.abs)), options),
  };
}

/** How much more of the variance one model explains than another, on the same rows and resamples. */
export function gainInRSquared(
  values: Numbers,
  { one, other }: Readonly<Record<"one" | "other", Numbers>>,
  options: BootstrapOptions,
): BootstrapInterval | undefined {
  const checked = finiteNumbers(values, "values");
  const [first, second] = [one, other].map((predictions) =>
    rSquaredOf(checked, residualsOf({ values: checked, predictions })),
  );
  const difference = (rows: Int32Array) => (first?.(rows) ?? Number.NaN) - (second?.(rows) ?? Number.NaN);
  return bootstrap(checked.length, difference, options);
}

/** How far each value lies above its prediction. */
export function residualsOf(predicted: Predicted): Float64Array {
  const values = finiteNumbers(predicted.values, "values");
  const predictions = finiteNumbers(predicted.predictions, "predictions", values.length);
  return values.map((value, row) => value - (predictions[row] ?? 0));
}

function rSquaredOf(values: Float64Array, residuals: Float64Array): Statistic {
  const errors = residuals.map((residual) => residual ** 2);
  return (rows) => {
    const mean = sumAt(values, rows) / rows.length;
    let squares = 0;
    for (let at = 0; at < rows.length; at++) squares += ((values[rows[at] ?? 0] ?? 0) - mean) ** 2;
    return squares === 0 ? undefined : 1 - sumAt(errors, rows) / squares;
  };
}
