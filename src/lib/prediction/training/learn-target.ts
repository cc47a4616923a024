import type { Examples } from "../../learning/features/examples.js";
import type { FeatureTable } from "../../learning/features/feature-table.js";
import { encodeFilms } from "../features/encode-films.js";
import type { Encoding } from "../features/encoding.js";
import type { FilmFeature } from "../features/film-feature.js";
import { learnEncoding } from "../features/learn-encoding.js";
import type { FilmModel } from "../models/film-model.js";
import type { KnownFilm } from "./film.js";
import type { Learner } from "./learners.js";
import { lossesOf } from "./losses.js";
import { predictTable } from "./predict-table.js";
import type { Part } from "./split-by-time.js";
import type { Target, Thresholds } from "./targets.js";

/** Films in the order of their dates, and to which part each belongs. */
export interface SplitFilms {
  readonly films: readonly KnownFilm[];
  readonly parts: readonly Part[];
}

/** A model with the encoding of what it reads. */
export interface Fitted {
  readonly encoding: Encoding;
  readonly model: FilmModel;
}

export interface Learned {
  readonly learner: Learner;
  readonly target: Target;
  /** Learned from the training, and judged by the validation. */
  readonly early: Fitted;
  /** Of each film of the validation. */
  readonly validationLosses: Float64Array;
  /** Learned once more from both, for the films after them. */
  readonly late: Fitted;
}

/** The newest films of training, which say how long to learn: the validation must not, as it compares models later. */
const HELD_BACK = 0.2;

/** Learns from the films of training and once more from those of training and validation. The test is not touched. */
export function learnTarget(
  learner: Learner,
  target: Target,
  { films, parts }: SplitFilms,
  { features, thresholds }: { readonly features: readonly FilmFeature[]; readonly thresholds: Thresholds },
): Learned {
  const of = (...wanted: Part[]) => films.filter((_, row) => wanted.some((part) => part === parts[row]));
  const used = features.filter(learner.uses);
  const encodingOf = (some: readonly KnownFilm[]) =>
    learnEncoding(
      used,
      some.map(({ facts }) => facts),
    );
  const examplesOf = (encoding: Encoding, some: readonly KnownFilm[]): Examples => ({
    table: tableOf(encoding, some),
    target: some.map(({ money }) => target.truth(money, thresholds)),
  });
  const [training, both] = [of("training"), of("training", "validation")];
  const [early, late] = [encodingOf(training), encodingOf(both)];
  const kept = Math.ceil((1 - HELD_BACK) * training.length);
  const again = learner.learn(
    examplesOf(early, training.slice(0, kept)),
    examplesOf(early, training.slice(kept)),
    target.scale,
  );
  const model = again(examplesOf(early, training));
  const check = examplesOf(early, of("validation"));
  return {
    learner,
    target,
    early: { encoding: early, model },
    validationLosses: lossesOf(predictTable(model, check.table), check.target, target.scale),
    late: { encoding: late, model: again(examplesOf(late, both)) },
  };
}

/** What a model predicts of any films. */
export function predictFilms({ encoding, model }: Fitted, films: readonly Pick<KnownFilm, "facts">[]): Float64Array {
  return predictTable(model, tableOf(encoding, films));
}

function tableOf(encoding: Encoding, films: readonly Pick<KnownFilm, "facts">[]): FeatureTable {
  return encodeFilms(
    encoding,
    films.map(({ facts }) => facts),
  );
}
