import { FEATURE_GROUPS } from "../../contract/words.js";
import type { FilmFeature } from "../features/film-feature.js";
import type { Learner } from "../training/learners.js";

/** A learner that knows nothing of one group of features, for each group. */
export function ablations(learner: Learner): Learner[] {
  return FEATURE_GROUPS.map((left) => ({
    ...learner,
    name: `without ${left}`,
    role: "ablation",
    means: `${learner.name} without the features about ${left}`,
    uses: (feature: FilmFeature) => feature.group !== left && learner.uses(feature),
  }));
}
