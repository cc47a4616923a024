import type { MODEL_PARTS, PredictionTarget } from "../../contract/words.js";
import { significant } from "../../core/numbers.js";
import { isKnown } from "../reading/read-films.js";
import type { Film, KnownFilm } from "../training/film.js";
import { type Learned, predictFilms, type SplitFilms } from "../training/learn-target.js";
import type { Thresholds } from "../training/targets.js";
import type { TrainedModels } from "../training/train-models.js";
import type { Trial } from "../trials/trials.js";

/** A row of `film_prediction`. */
export interface PredictionRow {
  readonly title_key: string;
  readonly target: PredictionTarget;
  readonly model: string;
  readonly is_chosen: boolean;
  readonly part: (typeof MODEL_PARTS)[number];
  readonly prediction: number;
  readonly truth: number | null;
}

const DIGITS = 12;

/** What every model says of the films that it has not learned from; of films of unknown takings, the chosen one alone. */
export function predictionRows(
  films: readonly (Film | KnownFilm)[],
  { split, targets }: TrainedModels,
  trials: readonly Trial[],
  thresholds: Thresholds,
): PredictionRow[] {
  const unknown = films.filter((film) => !isKnown(film));
  return targets.flatMap(({ target, learned, chosen }) => [
    ...learned.flatMap((one) => judgedRows(one, one === chosen, split, thresholds)),
    ...newRows(chosen, unknown),
    ...trials
      .filter(({ learned }) => learned.target === target)
      .flatMap(({ learned, split }) => judgedRows(learned, false, split, thresholds)),
  ]);
}

/** The validation is predicted by what was learned before it, the test by what was learned from all before that. */
function judgedRows(
  learned: Learned,
  isChosen: boolean,
  { films, parts }: SplitFilms,
  thresholds: Thresholds,
): PredictionRow[] {
  const { target, early, late } = learned;
  return [
    { part: "validation" as const, fitted: early },
    { part: "test" as const, fitted: late },
  ].flatMap(({ part, fitted }) => {
    const judged = films.filter((_, row) => parts[row] === part);
    const predictions = predictFilms(fitted, judged);
    return judged.map(({ key, money }, row) => ({
      ...named(key, learned, isChosen),
      part,
      prediction: rounded(predictions[row]),
      truth: rounded(target.truth(money, thresholds)),
    }));
  });
}

function newRows(learned: Learned, films: readonly Film[]): PredictionRow[] {
  const predictions = predictFilms(learned.late, films);
  return films.map(({ key }, row) => ({
    ...named(key, learned, true),
    part: "new",
    prediction: rounded(predictions[row]),
    truth: null,
  }));
}

function named(title_key: string, { learner, target }: Learned, is_chosen: boolean) {
  return { title_key, target: target.name, model: learner.name, is_chosen };
}

/** The last digits of a double may differ between processors. */
function rounded(value = Number.NaN): number {
  return significant(value, DIGITS);
}
