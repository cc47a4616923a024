import type { Importance } from "../../learning/judging/permutation-importance.js";
import type { FilmFeature } from "../features/film-feature.js";
import { FILM_FEATURES } from "../features/film-features.js";
import { refuseFuture } from "../features/refuse-future.js";
import { blended } from "./blend.js";
import { firstGood, lowestLoss } from "./choose-model.js";
import { featureImportance } from "./feature-importance.js";
import type { KnownFilm } from "./film.js";
import { type Learned, learnTarget, type SplitFilms } from "./learn-target.js";
import { LEARNERS, type Learner } from "./learners.js";
import { type SplitShares, splitByTime } from "./split-by-time.js";
import { TARGETS, type Target, type Thresholds } from "./targets.js";

export interface TrainingSettings extends Thresholds, SplitShares {}

export interface TrainedTarget {
  readonly target: Target;
  readonly learned: readonly Learned[];
  readonly chosen: Learned;
  /** The better of the models on all features. */
  readonly onAll: Learned;
  /** How much it needs each of them, on the validation. */
  readonly importances: readonly Importance[];
}

export interface TrainedModels {
  readonly split: SplitFilms;
  readonly targets: readonly TrainedTarget[];
}

/** Fewer films are too few to learn from and to be judged by. */
const LEAST_FILMS = 200;

/** Trains all models on the oldest films; undefined where too few films are known. Films must be in the order of dates. */
export function trainModels(
  films: readonly KnownFilm[],
  settings: TrainingSettings,
  features: readonly FilmFeature[] = FILM_FEATURES,
): TrainedModels | undefined {
  refuseFuture(features);
  if (films.length < LEAST_FILMS) return undefined;
  const dates = films.map(({ date }) => date);
  const split = { films, parts: splitByTime(dates, settings) };
  return { split, targets: TARGETS.map((target) => trainTarget(target, split, { features, thresholds: settings })) };
}

interface Using {
  readonly features: readonly FilmFeature[];
  readonly thresholds: Thresholds;
}

/**
 * The better of the models on all features tells which features help. It, a model on those alone, and the mean of both
 * models on all features are the candidates. Of those that do about as well on the validation, the mean of both is chosen,
 * which errs less than either where they differ. The model on few features comes last: the validation has picked its
 * features, and so judges it too kindly.
 */
function trainTarget(target: Target, split: SplitFilms, using: Using): TrainedTarget {
  const all = LEARNERS.map((learner) => learnTarget(learner, target, split, using));
  const onAll = lowestLoss(all.filter(({ learner }) => learner.role === "candidate"));
  const validation = split.films.filter((_, row) => split.parts[row] === "validation");
  const importances = featureImportance(onAll.early, validation, target, using.thresholds);
  const few = learnTarget(onHelpful(onAll.learner, importances), target, split, using);
  const both = bothOf(all, split, using);
  const chosen = firstGood([...both, onAll, few]);
  return { target, learned: [...all, few, ...both], chosen, onAll, importances };
}

function bothOf(all: readonly Learned[], split: SplitFilms, { thresholds }: Using): Learned[] {
  const [linear, trees] = ["regression", "trees"].map((name) => all.find(({ learner }) => learner.name === name));
  const both = linear && trees && blended(linear, trees, split, thresholds);
  return both === undefined ? [] : [both];
}

/** The same learner on features that helped in every shuffle. */
function onHelpful(learner: Learner, importances: readonly Importance[]): Learner {
  const helpful = new Set(
    importances.filter(({ drops }) => drops.every((drop) => drop > 0)).map(({ feature }) => feature),
  );
  return {
    ...learner,
    name: "helpful features",
    means: `${learner.name} on the features that helped on the validation`,
    uses: ({ name }) => helpful.has(name),
  };
}
