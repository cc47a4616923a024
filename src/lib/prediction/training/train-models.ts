import type { Importance } from "../../learning/judging/permutation-importance.js";
import type { FilmFeature } from "../features/film-feature.js";
import { FILM_FEATURES } from "../features/film-features.js";
import { refuseFuture } from "../features/refuse-future.js";
import { featureImportance } from "./feature-importance.js";
import type { KnownFilm } from "./film.js";
import { type Learned, learnTarget, type SplitFilms } from "./learn-target.js";
import { CANDIDATES, LEARNERS, type Learner } from "./learners.js";
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
 * The better of the models on all features tells which features help; a model on those alone is the third candidate. The
 * candidate with the lowest loss on the validation is chosen.
 */
function trainTarget(target: Target, split: SplitFilms, using: Using): TrainedTarget {
  const learn = (learner: Learner) => ({ learner, made: learnTarget(learner, target, split, using) });
  const all = LEARNERS.map(learn);
  const better = lowestLoss(all.filter(({ learner }) => CANDIDATES.includes(learner)));
  const validation = split.films.filter((_, row) => split.parts[row] === "validation");
  const importances = featureImportance(better.made.early, validation, target, using.thresholds);
  const few = learn(onHelpful(better.learner, importances));
  const { made: chosen } = lowestLoss([better, few]);
  return { target, learned: [...all, few].map(({ made }) => made), chosen, onAll: better.made, importances };
}

interface Try {
  readonly learner: Learner;
  readonly made: Learned;
}

function lowestLoss(tries: readonly Try[]): Try {
  const [first, ...others] = tries;
  if (first === undefined) throw new RangeError("no learner may be chosen");
  return others.reduce((best, other) => (other.made.validationLoss < best.made.validationLoss ? other : best), first);
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
