import type { PredictionTarget } from "../../contract/words.js";
import { encodeFilm } from "../features/encode-film.js";
import type { FactValue, FilmFacts, FilmFeature } from "../features/film-feature.js";
import { explainWith } from "../models/film-model.js";
import { withImplied } from "./implied-facts.js";
import type { Predictor } from "./predictor.js";

/** What pushed a prediction up and down: base and contributions add up to the score. */
export interface FilmExplanation {
  /** The score of an average film of training. */
  readonly base: number;
  /** Log-odds of a probability, or the logarithm of the takings. */
  readonly score: number;
  /** Largest first, whichever its direction. */
  readonly contributions: readonly FilmContribution[];
}

export interface FilmContribution {
  readonly feature: FilmFeature;
  readonly fact: FactValue;
  readonly amount: number;
}

export function explainFilm(
  { encoding, models }: Predictor,
  facts: FilmFacts,
  target: PredictionTarget = "pays",
): FilmExplanation {
  const known = withImplied(facts);
  const { base, score, contributions } = explainWith(models[target].model, encodeFilm(encoding, known));
  const amounts = new Map(contributions.map(({ feature, amount }) => [feature, amount]));
  const amountOf = (name: string) =>
    encoding.inputs.filter(({ from }) => from === name).reduce((sum, input) => sum + (amounts.get(input.name) ?? 0), 0);
  return {
    base,
    score,
    contributions: encoding.features
      .filter(({ name }) => encoding.inputs.some((input) => input.from === name && amounts.has(input.name)))
      .map((feature) => ({ feature, fact: known[feature.name] ?? null, amount: amountOf(feature.name) }))
      .sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount)),
  };
}
