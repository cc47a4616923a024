import { significant } from "../../core/numbers.js";
import type { KnownFilm } from "../training/film.js";
import { lossesOf, meanLoss } from "../training/losses.js";
import type { Part } from "../training/split-by-time.js";
import type { Thresholds } from "../training/targets.js";
import type { TrainedModels } from "../training/train-models.js";
import type { ModelRow } from "./model-rows.js";
import type { PredictionRow } from "./prediction-rows.js";

/** The probabilities by which the films of a sample were made to pay, by the id of the film. */
export type PlantedRule = ReadonlyMap<string, number>;

const RULE = "planted rule";
const DIGITS = 12;

/** The rule of a sample as if it were a model. No other can be better at what it predicts, but for chance. */
export function plantedRows(
  { split, targets }: TrainedModels,
  rule: PlantedRule,
  thresholds: Thresholds,
): { readonly predictions: readonly PredictionRow[]; readonly models: readonly ModelRow[] } {
  const target = targets.find(({ target: { name } }) => name === "pays")?.target;
  if (target === undefined || rule.size === 0) return { predictions: [], models: [] };
  const rowOf = (film: KnownFilm, part: Part): PredictionRow[] => {
    const prediction = rule.get(film.id);
    if (part === "training" || prediction === undefined) return [];
    const truth = target.truth(film.money, thresholds);
    return [{ title_key: film.key, target: target.name, model: RULE, is_chosen: false, part, prediction, truth }];
  };
  const predictions = split.films.flatMap((film, row) => rowOf(film, split.parts[row] ?? "training"));
  return { predictions, models: [modelRow(predictions)] };
}

function modelRow(predictions: readonly PredictionRow[]): ModelRow {
  const of = (wanted: Part) => predictions.filter(({ part }) => part === wanted);
  const losses = lossesOf(
    Float64Array.from(of("validation"), ({ prediction }) => prediction),
    of("validation").map(({ truth }) => truth ?? 0),
    "probability",
  );
  return {
    target: "pays",
    model: RULE,
    role: "truth",
    means: "the probability by which each film of the sample was made to pay, which no source tells",
    compared_with: "budget alone",
    is_chosen: false,
    features: 0,
    training_films: 0,
    validation_films: of("validation").length,
    test_films: of("test").length,
    validation_loss: significant(meanLoss(losses), DIGITS),
    sha256: null,
  };
}
