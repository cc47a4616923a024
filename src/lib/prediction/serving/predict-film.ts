import type { PredictionTarget } from "../../contract/words.js";
import type { FeatureRow } from "../../learning/features/feature-row.js";
import { encodeFilm } from "../features/encode-film.js";
import type { FilmFacts } from "../features/film-feature.js";
import { predictWith } from "../models/film-model.js";
import { withImplied } from "./implied-facts.js";
import type { Band, Predictor } from "./predictor.js";

export interface FilmPrediction {
  /** The probability that the film pays. */
  readonly pays: number;
  /** How often films that looked alike paid; undefined where no film was kept for that. */
  readonly band: Band | undefined;
  /** What it takes, in US dollars; four of five films lie between the limits. */
  readonly revenue: { readonly estimate: number; readonly low: number; readonly high: number };
  /** Probabilities that add up to 1. */
  readonly classes: { readonly flop: number; readonly middle: number; readonly hit: number };
}

export function predictFilm(predictor: Predictor, facts: FilmFacts): FilmPrediction {
  const row = encodeFilm(predictor.encoding, withImplied(facts));
  const pays = predicted(predictor, "pays", row);
  const logRevenue = predicted(predictor, "log revenue", row);
  const reach = predictor.reach ?? Number.POSITIVE_INFINITY;
  return {
    pays,
    band: bandOf(predictor.bands, pays),
    revenue: {
      estimate: Math.exp(logRevenue),
      low: Math.exp(logRevenue - reach),
      high: Math.exp(logRevenue + reach),
    },
    classes: classesOf(predicted(predictor, "no flop", row), predicted(predictor, "hit", row)),
  };
}

/** The probability of each film alone, which is cheaper. */
export function probabilityToPay(predictor: Predictor, facts: FilmFacts): number {
  return predicted(predictor, "pays", encodeFilm(predictor.encoding, withImplied(facts)));
}

function predicted({ models }: Predictor, target: PredictionTarget, row: FeatureRow): number {
  return predictWith(models[target].model, row);
}

function bandOf(bands: readonly Band[], probability: number): Band | undefined {
  return bands.find(({ upTo }) => probability <= upTo) ?? bands.at(-1);
}

/** Two models were trained apart, so a hit might come out more probable than no flop. */
function classesOf(noFlop: number, hit: number): FilmPrediction["classes"] {
  const surely = Math.min(hit, noFlop);
  return { flop: 1 - noFlop, middle: noFlop - surely, hit: surely };
}
