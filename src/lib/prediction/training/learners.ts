import type { ModelRole } from "../../contract/words.js";
import type { Examples } from "../../learning/features/examples.js";
import { trainLogistic } from "../../learning/linear/train-logistic.js";
import { trainRidge } from "../../learning/linear/train-ridge.js";
import { trainTrees } from "../../learning/trees/train-trees.js";
import type { FilmFeature } from "../features/film-feature.js";
import type { FilmModel } from "../models/film-model.js";
import { meanLossOf } from "./mean-loss.js";
import type { Scale } from "./scale.js";

/** A way to learn from films. All have the same form, so that they can be compared. */
export interface Learner {
  readonly name: string;
  readonly role: ModelRole;
  readonly means: string;
  readonly uses: (feature: FilmFeature) => boolean;
  readonly learn: (training: Examples, validation: Examples, scale: Scale) => Fit;
}

export interface Fit {
  readonly model: FilmModel;
  /** Learns once more with what the validation has told, now from more films. */
  readonly again: (all: Examples) => FilmModel;
}

const SHRINKAGES = [1, 10, 100];

export const LEARNERS: readonly Learner[] = [
  {
    name: "base rate",
    role: "baseline",
    means: "the same for all films: the share or the mean of training",
    uses: () => false,
    learn: learnRegression,
  },
  {
    name: "budget alone",
    role: "baseline",
    means: "a regression on the logarithm of the budget",
    uses: ({ name }) => name === "budget",
    learn: learnRegression,
  },
  {
    name: "regression",
    role: "candidate",
    means: "logistic or ridge regression on all features, with shrunken weights",
    uses: () => true,
    learn: learnRegression,
  },
  {
    name: "trees",
    role: "candidate",
    means: "gradient-boosted trees on all features",
    uses: () => true,
    learn: learnTrees,
  },
];

/** The models that may be chosen; the others are what they must outdo. */
export const CANDIDATES: readonly Learner[] = LEARNERS.filter(({ role }) => role === "candidate");

/** Of several shrinkages, the one with the lowest loss on the validation. */
function learnRegression(training: Examples, validation: Examples, scale: Scale): Fit {
  const train = scale === "probability" ? trainLogistic : trainRidge;
  const choices = training.table.columns.length === 0 ? SHRINKAGES.slice(0, 1) : SHRINKAGES;
  const models = choices.map((l2) => train(training, { l2 }));
  const losses = models.map((model) => meanLossOf(model, validation, scale));
  const best = losses.indexOf(Math.min(...losses));
  const [model, l2] = [models[best], choices[best]];
  if (model === undefined || l2 === undefined)
    throw new RangeError(`no regression has a finite loss on the validation: ${losses}`);
  return { model, again: (all) => train(all, { l2 }) };
}

/** Small trees that learn slowly, as many as help on the validation. */
function learnTrees(training: Examples, validation: Examples, scale: Scale): Fit {
  const settings = {
    objective: scale === "probability" ? ("log loss" as const) : ("squared error" as const),
    rounds: 400,
    learningRate: 0.05,
    maxLeaves: 8,
    minRowsPerLeaf: 20,
    featureShare: 0.5,
    rowShare: 0.8,
    patience: 30,
  };
  const { model } = trainTrees(training, settings, validation);
  // Without a feature there is no tree at all.
  const rounds = Math.max(1, model.trees.length);
  return { model, again: (all) => trainTrees(all, { ...settings, rounds }).model };
}
