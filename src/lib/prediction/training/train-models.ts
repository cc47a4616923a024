import type { FilmFeature } from "../features/film-feature.js";
import { FILM_FEATURES } from "../features/film-features.js";
import { refuseFuture } from "../features/refuse-future.js";
import type { KnownFilm } from "./film.js";
import { type Learned, learnTarget, type SplitFilms } from "./learn-target.js";
import { CANDIDATES, LEARNERS } from "./learners.js";
import { type SplitShares, splitByTime } from "./split-by-time.js";
import { TARGETS, type Target, type Thresholds } from "./targets.js";

export interface TrainingSettings extends Thresholds, SplitShares {}

export interface TrainedTarget {
  readonly target: Target;
  readonly learned: readonly Learned[];
  /** Of the models that use all features, the one with the lower loss on the validation. */
  readonly chosen: Learned;
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
  const split = {
    films,
    parts: splitByTime(
      films.map(({ date }) => date),
      settings,
    ),
  };
  return { split, targets: TARGETS.map((target) => trainTarget(target, split, { features, thresholds: settings })) };
}

function trainTarget(
  target: Target,
  split: SplitFilms,
  settings: { readonly features: readonly FilmFeature[]; readonly thresholds: Thresholds },
): TrainedTarget {
  const learned = LEARNERS.map((learner) => learnTarget(learner, target, split, settings));
  const names = new Set(CANDIDATES.map(({ name }) => name));
  const [first, ...others] = learned.filter(({ learner }) => names.has(learner));
  if (first === undefined) throw new RangeError("no learner may be chosen");
  const chosen = others.reduce((best, other) => (other.validationLoss < best.validationLoss ? other : best), first);
  return { target, learned, chosen };
}
