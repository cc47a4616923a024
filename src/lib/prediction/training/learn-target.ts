import type { Examples } from "../../learning/features/examples.js";
import { encodeFilms } from "../features/encode-films.js";
import type { Encoding } from "../features/encoding.js";
import type { FilmFeature } from "../features/film-feature.js";
import { learnEncoding } from "../features/learn-encoding.js";
import type { FilmModel } from "../models/film-model.js";
import type { KnownFilm } from "./film.js";
import type { Learner } from "./learners.js";
import { meanLossOf } from "./mean-loss.js";
import { predictTable } from "./predict-table.js";
import type { Part } from "./split-by-time.js";
import type { Target, Thresholds } from "./targets.js";

/** Films in the order of their dates, and to which part each belongs. */
export interface SplitFilms {
  readonly films: readonly KnownFilm[];
  readonly parts: readonly Part[];
}

/** A model that a learner made, with how it does on the films that it was chosen by. */
export interface Learned {
  readonly learner: string;
  readonly target: Target;
  readonly encoding: Encoding;
  readonly model: FilmModel;
  readonly validationLoss: number;
}

/** Learns from the films of training; those of the validation say when to stop, and the test is not touched. */
export function learnTarget(
  learner: Learner,
  target: Target,
  { films, parts }: SplitFilms,
  { features, thresholds }: { readonly features: readonly FilmFeature[]; readonly thresholds: Thresholds },
): Learned {
  const of = (wanted: Part) => films.filter((_, row) => parts[row] === wanted);
  const [training, validation] = [of("training"), of("validation")];
  const encoding = learnEncoding(
    features.filter(learner.uses),
    training.map(({ facts }) => facts),
  );
  const examplesOf = (some: readonly KnownFilm[]): Examples => ({
    table: encodeFilms(
      encoding,
      some.map(({ facts }) => facts),
    ),
    target: some.map(({ money }) => target.truth(money, thresholds)),
  });
  const check = examplesOf(validation);
  const model = learner.learn(examplesOf(training), check, target.scale);
  return { learner: learner.name, target, encoding, model, validationLoss: meanLossOf(model, check, target.scale) };
}

/** What a learned model predicts of any films. */
export function predictFilms({ encoding, model }: Learned, films: readonly Pick<KnownFilm, "facts">[]): Float64Array {
  const facts = films.map((film) => film.facts);
  return predictTable(model, encodeFilms(encoding, facts));
}
