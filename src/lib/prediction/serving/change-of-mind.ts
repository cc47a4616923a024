import type { Encoding } from "../features/encoding.js";
import { OTHER } from "../features/encoding.js";
import type { FactValue, FilmFacts } from "../features/film-feature.js";
import { probabilityToPay } from "./predict-film.js";
import type { Predictor } from "./predictor.js";

/** A single other fact that would carry the probability across the threshold. */
export interface Change {
  readonly feature: string;
  readonly from: FactValue;
  readonly to: FactValue;
  readonly probability: number;
}

/** What those who make a film may still decide, and what else they might have decided. */
const DECIDED: Readonly<Record<string, (encoding: Encoding, now: FactValue) => readonly FactValue[]>> = {
  budget: (_, now) => (typeof now === "number" ? FACTORS.map((factor) => Math.round(now * factor)) : []),
  month: levelsOf("month"),
  main_genre: levelsOf("main_genre"),
  is_sequel: (_, now) => [now !== true],
  runtime_minutes: (_, now) => (typeof now === "number" ? STEPS.map((step) => now + step).filter((to) => to > 0) : []),
};

/** From the smallest change to the largest. */
const FACTORS = [1.25, 0.8, 1.5, 0.67, 2, 0.5, 3, 0.33, 5, 0.2];
const STEPS = [10, -10, 20, -20, 40, -40];

/** For each fact that may still be decided, the smallest change that turns a yes into a no, or a no into a yes. */
export function changesOfMind(predictor: Predictor, facts: FilmFacts, threshold: number): Change[] {
  const pays = probabilityToPay(predictor, facts) >= threshold;
  return Object.entries(DECIDED).flatMap(([feature, choices]) => {
    const from = facts[feature] ?? null;
    const found = choices(predictor.encoding, from)
      .map((to) => ({ feature, from, to, probability: probabilityToPay(predictor, changed(facts, feature, to)) }))
      .find(({ probability }) => probability >= threshold !== pays);
    return found === undefined ? [] : [found];
  });
}

/** Another main genre takes the place of the old one among the genres. */
function changed(facts: FilmFacts, feature: string, to: FactValue): FilmFacts {
  if (feature !== "main_genre" || !Array.isArray(facts.genres)) return { ...facts, [feature]: to };
  return { ...facts, main_genre: to, genres: facts.genres.filter((genre) => genre !== facts.main_genre) };
}

function levelsOf(feature: string) {
  return ({ inputs }: Encoding, now: FactValue): string[] =>
    inputs
      .flatMap((input) => (input.from === feature && input.reads === "level" ? input.levels : []))
      .filter((level) => level !== now && level !== OTHER);
}
