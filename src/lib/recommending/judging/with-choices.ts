import type { Exam, Trial } from "./judge-models.js";
import { MEASURES, type MeasureName } from "./measures.js";

/** The pairs of each part with the model that was chosen by the other parts: what choosing by results is worth. */
export function withChoices(choices: readonly Trial[], { folds }: Exam): Trial {
  const [first] = choices;
  if (first === undefined) throw new RangeError("nothing was chosen");
  const choiceOf = (place: number) => choices[folds[place] ?? 0] ?? first;
  const values = Object.fromEntries(
    MEASURES.map(({ name }) => [name, first.values[name].map((_, place) => choiceOf(place).values[name][place] ?? 0)]),
    // Object.fromEntries forgets the names of the keys.
  ) as Record<MeasureName, Float64Array>;
  return { ...first, values, novelty: first.novelty.map((_, place) => choiceOf(place).novelty[place] ?? 0) };
}
