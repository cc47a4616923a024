import { FILM_FEATURES } from "../features/film-features.js";
import { type Learned, learnTarget, type SplitFilms } from "../training/learn-target.js";
import type { Thresholds } from "../training/targets.js";
import type { TrainedModels } from "../training/train-models.js";
import { ablations } from "./ablations.js";
import { LEAKS } from "./leaks.js";

/** A model that is made to learn something about models. */
export interface Trial {
  readonly learned: Learned;
  /** The films that it learned from and is judged by. */
  readonly split: SplitFilms;
}

/** Whether films pay, by models that lack a group of features, and by models that make a mistake. */
export function trials({ split, targets }: TrainedModels, thresholds: Thresholds): Trial[] {
  return targets
    .filter(({ target }) => target.name === "pays")
    .flatMap(({ target, onAll: { learner } }) => [
      ...ablations(learner).map((without) => ({
        learned: learnTarget(without, target, split, { features: FILM_FEATURES, thresholds }),
        split,
      })),
      ...LEAKS.map(({ name, means, features, split: leak }) => {
        const leaky = leak(split);
        const using = { features: features(FILM_FEATURES), thresholds };
        return { learned: learnTarget({ ...learner, name, means, role: "leak" }, target, leaky, using), split: leaky };
      }),
    ]);
}
