import type { MODEL_PARTS, PredictionTarget } from "../../contract/words.js";
import { significant } from "../../core/numbers.js";
import type { Film, KnownFilm } from "../training/film.js";
import { type Learned, predictFilms } from "../training/learn-target.js";
import type { Thresholds } from "../training/targets.js";
import type { TrainedModels } from "../training/train-models.js";
import { isKnown } from "./read-films.js";

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
  trained: TrainedModels | undefined,
  thresholds: Thresholds,
): PredictionRow[] {
  if (trained === undefined) return [];
  const { split, targets } = trained;
  const unknown = films.filter((film) => !isKnown(film));
  return targets.flatMap(({ learned, chosen }) =>
    learned.flatMap((one) => [
      ...judgedRows(one, one === chosen, split, thresholds),
      ...(one === chosen ? rowsOf(one, true, unknown, () => ({ part: "new", truth: null })) : []),
    ]),
  );
}

function judgedRows(
  learned: Learned,
  isChosen: boolean,
  { films, parts }: TrainedModels["split"],
  thresholds: Thresholds,
): PredictionRow[] {
  return (["validation", "test"] as const).flatMap((part) => {
    const judged = films.filter((_, row) => parts[row] === part);
    return rowsOf(learned, isChosen, judged, ({ money }) => ({ part, truth: learned.target.truth(money, thresholds) }));
  });
}

function rowsOf<F extends Film>(
  learned: Learned,
  is_chosen: boolean,
  films: readonly F[],
  known: (film: F) => Pick<PredictionRow, "part" | "truth">,
): PredictionRow[] {
  const predictions = predictFilms(learned, films);
  return films.map((film, row) => ({
    title_key: film.key,
    target: learned.target.name,
    model: learned.learner,
    is_chosen,
    prediction: significant(predictions[row] ?? Number.NaN, DIGITS),
    ...known(film),
  }));
}
