import { PREDICTION_TARGETS, type PredictionTarget } from "../../contract/words.js";
import { significant } from "../../core/numbers.js";
import { conformalReach } from "../../learning/judging/conformal.js";
import { residualsOf } from "../../learning/judging/judge-values.js";
import { shareInterval } from "../../stats/describe/share-interval.js";
import { FILM_FEATURES } from "../features/film-features.js";
import { learnEncoding } from "../features/learn-encoding.js";
import type { Band, ChosenModel, Predictor, TrainingData } from "../serving/predictor.js";
import type { KnownFilm } from "./film.js";
import { type Learned, predictFilms, type SplitFilms } from "./learn-target.js";
import type { Part } from "./split-by-time.js";
import type { Thresholds } from "./targets.js";
import type { TrainedModels } from "./train-models.js";

/** Four of five films are to lie within reach. */
const COVERED = 0.8;
const BANDS = 8;
const DIGITS = 6;

/** The chosen models with all that it takes to predict a film. The test has no part in it. */
export function makePredictor(trained: TrainedModels, { paysFrom, flopBelow, hitFrom }: Thresholds): Predictor {
  const thresholds = { paysFrom, flopBelow, hitFrom };
  const chosen = (name: PredictionTarget) => chosenFor(trained, name);
  const { films, parts } = trained.split;
  const validation = films.filter((_, row) => parts[row] === "validation");
  return {
    format: 1,
    trained: trainingData(trained.split),
    thresholds,
    // Each model reads a part of it.
    encoding: learnEncoding(
      FILM_FEATURES,
      films.filter((_, row) => parts[row] !== "test").map(({ facts }) => facts),
    ),
    // Every target is a key.
    models: Object.fromEntries(
      PREDICTION_TARGETS.map((name): [string, ChosenModel] => [
        name,
        { learner: chosen(name).learner.name, model: chosen(name).late.model },
      ]),
    ) as Record<PredictionTarget, ChosenModel>,
    bands: bandsOf(chosen("pays"), validation, thresholds),
    reach: reachOf(chosen("log revenue"), validation, thresholds),
  };
}

function chosenFor({ targets }: TrainedModels, name: PredictionTarget): Learned {
  const found = targets.find(({ target }) => target.name === name);
  if (found === undefined) throw new RangeError(`no model predicts ${name}`);
  return found.chosen;
}

function trainingData({ films, parts }: SplitFilms): TrainingData {
  const count = (part: string) => parts.filter((one) => one === part).length;
  const first = (part: Part) => films[parts.indexOf(part)]?.date ?? "";
  return {
    training: count("training"),
    validation: count("validation"),
    from: first("training"),
    validationFrom: first("validation"),
    testFrom: first("test"),
  };
}

/** Films of the validation in bands of about as many, by their probability. */
function bandsOf(learned: Learned, films: readonly KnownFilm[], thresholds: Thresholds): Band[] {
  const probabilities = predictFilms(learned.early, films);
  const ordered = films
    .map(({ money }, row) => ({ probability: probabilities[row] ?? 0, paid: learned.target.truth(money, thresholds) }))
    .sort((one, other) => one.probability - other.probability);
  return Array.from({ length: BANDS }, (_, band) => {
    const [from, to] = [band, band + 1].map((end) => Math.floor((ordered.length * end) / BANDS));
    return ordered.slice(from, to);
  }).flatMap((members) => {
    const share = shareInterval(
      members.reduce((sum, { paid }) => sum + paid, 0),
      members.length,
    );
    const last = members.at(-1);
    if (share === undefined || last === undefined) return [];
    const [low, high] = share.levels[95].map(rounded);
    return [
      {
        upTo: rounded(last.probability),
        share: rounded(share.estimate),
        low: low ?? 0,
        high: high ?? 1,
        films: members.length,
      },
    ];
  });
}

function reachOf(learned: Learned, films: readonly KnownFilm[], thresholds: Thresholds): number | null {
  const predictions = predictFilms(learned.early, films);
  const values = films.map(({ money }) => learned.target.truth(money, thresholds));
  const reach = conformalReach(residualsOf({ values, predictions }), COVERED);
  return Number.isFinite(reach) ? rounded(reach) : null;
}

function rounded(value: number): number {
  return significant(value, DIGITS);
}
