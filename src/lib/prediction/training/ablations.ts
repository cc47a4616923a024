import { FEATURE_GROUPS, type FilmFeature } from "../features/film-feature.js";
import { type Learned, learnTarget, type SplitFilms } from "./learn-target.js";
import type { Learner } from "./learners.js";
import type { Target, Thresholds } from "./targets.js";

/** What the chosen learner makes of the films if it knows nothing of one group of features. */
export function ablations(
  learner: Learner,
  target: Target,
  split: SplitFilms,
  using: { readonly features: readonly FilmFeature[]; readonly thresholds: Thresholds },
): Learned[] {
  return FEATURE_GROUPS.map((left) => {
    const uses = (feature: FilmFeature) => feature.group !== left && learner.uses(feature);
    return learnTarget({ ...learner, name: `without ${left}`, uses }, target, split, using);
  });
}
