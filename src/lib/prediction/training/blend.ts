import type { FilmModel } from "../models/film-model.js";
import { type Learned, predictFilms, type SplitFilms } from "./learn-target.js";
import type { Learner } from "./learners.js";
import { lossesOf } from "./losses.js";
import type { Thresholds } from "./targets.js";

const BLEND = { name: "both", means: "the mean of the regression and the trees on all features" } as const;

/** The mean of two models that have been learned already; undefined unless one is linear and the other has trees. */
export function blended(
  one: Learned,
  other: Learned,
  { films, parts }: SplitFilms,
  thresholds: Thresholds,
): Learned | undefined {
  const [early, late] = [meanOf(one.early.model, other.early.model), meanOf(one.late.model, other.late.model)];
  if (early === undefined || late === undefined) return undefined;
  const { target } = one;
  const fitted = { encoding: one.early.encoding, model: early };
  const validation = films.filter((_, row) => parts[row] === "validation");
  const truth = validation.map(({ money }) => target.truth(money, thresholds));
  const learner: Learner = { ...one.learner, ...BLEND };
  return {
    learner,
    target,
    early: fitted,
    validationLosses: lossesOf(predictFilms(fitted, validation), truth, target.scale),
    late: { encoding: one.late.encoding, model: late },
  };
}

function meanOf(linear: FilmModel, trees: FilmModel): FilmModel | undefined {
  if ((linear.kind !== "ridge" && linear.kind !== "logistic") || trees.kind !== "trees") return undefined;
  return { kind: "blend", linear, trees };
}
