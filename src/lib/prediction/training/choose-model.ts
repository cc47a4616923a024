import type { Learned } from "./learn-target.js";
import { meanLoss } from "./losses.js";

/** The model with the lowest loss on the validation; the first of those that are equal. */
export function lowestLoss([first, ...others]: readonly Learned[]): Learned {
  if (first === undefined) throw new RangeError("there is no model to choose from");
  return others.reduce(
    (best, other) => (meanLoss(other.validationLosses) < meanLoss(best.validationLosses) ? other : best),
    first,
  );
}

/**
 * The first model, in the order given, that is not clearly worse than the best: its mean loss on the films of the
 * validation lies within one standard error of the difference (Breiman et al. 1984). What is left is chance.
 */
export function firstGood(models: readonly Learned[]): Learned {
  const best = lowestLoss(models);
  return models.find((model) => !isClearlyWorse(model, best)) ?? best;
}

function isClearlyWorse(model: Learned, best: Learned): boolean {
  const differences = model.validationLosses.map((loss, row) => loss - (best.validationLosses[row] ?? 0));
  const mean = meanLoss(differences);
  const variance = meanLoss(differences.map((difference) => (difference - mean) ** 2));
  return mean > Math.sqrt(variance / differences.length);
}
