import type { Trial } from "./judge-models.js";
import type { MeasureName } from "./measures.js";

const BY: MeasureName = "recall at 10";

/** The model that did best on all parts. */
export function bestOf<Any extends Trial>(trials: readonly Any[]): Any {
  return bestOn(trials, () => true);
}

/** For each part, the model that did best on the others: one that was chosen by a part must not be judged by it. */
export function choicesWithout<Any extends Trial>(trials: readonly Any[], folds: Int32Array): Any[] {
  const parts = [...new Set(folds)].sort((a, b) => a - b);
  return parts.map((part) => bestOn(trials, (place) => folds[place] !== part));
}

function bestOn<Any extends Trial>(trials: readonly Any[], counts: (place: number) => boolean): Any {
  const sums = trials.map(({ values }) =>
    values[BY].reduce((sum, value, place) => (counts(place) ? sum + value : sum), 0),
  );
  const best = trials[sums.indexOf(Math.max(...sums))];
  if (best === undefined) throw new RangeError("there is no model to choose from");
  return best;
}
