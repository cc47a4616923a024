import { type Examples, targetsOf } from "../features/examples.js";
import { featuresOf } from "../features/feature-table.js";
import { designOf } from "./design.js";
import type { LinearModel } from "./linear-model.js";
import { newtonStep } from "./newton-step.js";
import { checkRegularisation, linearModel, type Regularisation, withOnes } from "./regularised.js";

/** Ridge regression (Hoerl & Kennard 1970). The loss is half the squared error. */
export function trainRidge(training: Examples, regularisation: Regularisation): LinearModel {
  checkRegularisation(regularisation);
  const features = featuresOf(training.table);
  const { target, weights } = targetsOf(training);
  const design = designOf(features, training.table, weights);
  const columns = withOnes(design, target.length);
  const coefficients = newtonStep({
    columns,
    coefficients: new Float64Array(columns.length),
    pulls: target.map((value, row) => value * (weights[row] ?? 0)),
    curvatures: weights,
    ...regularisation,
  });
  return linearModel("ridge", features, design, coefficients);
}
