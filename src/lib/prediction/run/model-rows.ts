import type { ModelRole, PredictionTarget } from "../../contract/words.js";
import { significant } from "../../core/numbers.js";
import { sha256 } from "../../core/sha256.js";
import type { Learned, SplitFilms } from "../training/learn-target.js";
import { meanLoss } from "../training/losses.js";
import type { TrainedModels } from "../training/train-models.js";
import type { Trial } from "../trials/trials.js";

/** A row of `film_model`. */
export interface ModelRow {
  readonly target: PredictionTarget;
  readonly model: string;
  readonly role: ModelRole;
  readonly means: string;
  readonly compared_with: string;
  readonly is_chosen: boolean;
  readonly features: number;
  readonly training_films: number;
  readonly validation_films: number;
  readonly test_films: number;
  readonly validation_loss: number;
  readonly sha256: string | null;
}

const DIGITS = 12;
/** Every model must be better than this one, which is held against what knows nothing. */
const BUDGET_ALONE = "budget alone";

export function modelRows({ split, targets }: TrainedModels, trials: readonly Trial[]): ModelRow[] {
  return targets.flatMap(({ target, learned, chosen, onAll }) => [
    ...learned.map((one) =>
      modelRow(one, split, one.learner.name === BUDGET_ALONE ? "base rate" : BUDGET_ALONE, one === chosen),
    ),
    ...trials
      .filter((trial) => trial.learned.target === target)
      .map((trial) => modelRow(trial.learned, trial.split, onAll.learner.name, false)),
  ]);
}

function modelRow(
  { learner, target, early, late, validationLosses }: Learned,
  { parts }: SplitFilms,
  compared_with: string,
  is_chosen: boolean,
): ModelRow {
  const count = (wanted: string) => parts.filter((part) => part === wanted).length;
  return {
    target: target.name,
    model: learner.name,
    role: learner.role,
    means: learner.means,
    compared_with,
    is_chosen,
    features: new Set(early.encoding.inputs.map(({ from }) => from)).size,
    training_films: count("training"),
    validation_films: count("validation"),
    test_films: count("test"),
    validation_loss: significant(meanLoss(validationLosses), DIGITS),
    sha256: sha256(JSON.stringify(late.model)),
  };
}
