import type { ModelRole } from "../../contract/words.js";
import type { Examples } from "../../learning/features/examples.js";
import { trainLogistic } from "../../learning/linear/train-logistic.js";
import { trainRidge } from "../../learning/linear/train-ridge.js";
import { trainTrees } from "../../learning/trees/train-trees.js";
import type { FilmFeature } from "../features/film-feature.js";
import type { FilmModel } from "../models/film-model.js";
import { lossesOf, meanLoss } from "./losses.js";
import { predictTable } from "./predict-table.js";
import type { Scale } from "./scale.js";

/** A way to learn from films. All have the same form, so that they can be compared. */
export interface Learner {
  readonly name: string;
  readonly role: ModelRole;
  readonly means: string;
  readonly uses: (feature: FilmFeature) => boolean;
  /** Finds out on the later films how long, or how strictly, to learn. */
  readonly learn: (earlier: Examples, later: Examples, scale: Scale) => Learn;
}

/** Learns from any examples. */
export type Learn = (examples: Examples) => FilmModel;

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

/** Of several shrinkages, the one with the lowest loss on the later films. */
function learnRegression(earlier: Examples, later: Examples, scale: Scale): Learn {
  const train = scale === "probability" ? trainLogistic : trainRidge;
  // Without a feature there is nothing to shrink.
  const choices = earlier.table.columns.length === 0 ? SHRINKAGES.slice(0, 1) : SHRINKAGES;
  const losses = choices.map((l2) => {
    const predictions = predictTable(train(earlier, { l2 }), later.table);
    return meanLoss(lossesOf(predictions, later.target, scale));
  });
  const l2 = choices[losses.indexOf(Math.min(...losses))];
  if (l2 === undefined) throw new RangeError(`no regression has a finite loss on later films: ${losses}`);
  return (examples) => train(examples, { l2 });
}

/** Small trees that learn slowly, as many as help on the later films. */
function learnTrees(earlier: Examples, later: Examples, scale: Scale): Learn {
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
  // Without a feature there is no tree at all.
  const rounds = Math.max(1, trainTrees(earlier, settings, later).model.trees.length);
  return (examples) => trainTrees(examples, { ...settings, rounds }).model;
}
