import { PREDICTION_TARGETS } from "../../contract/words.js";
import { logarithm, readInput } from "../features/encode-film.js";
import type { Encoding, InputColumn } from "../features/encoding.js";
import { OTHER } from "../features/encoding.js";
import type { FactValue, FilmFacts } from "../features/film-feature.js";
import { explainFilm } from "./explain-film.js";
import type { Predictor } from "./predictor.js";

/** A fact unlike those of the films of training, where a prediction is a guess. */
export interface OutOfRange {
  readonly feature: string;
  readonly fact: FactValue;
  /** What the films of training have. */
  readonly usual: string;
}

/** Every film that is still to open is newer than those of training. */
const ALWAYS_LATER = "year";

/** Of the facts that a model uses: no other can mislead. */
export function outOfRange(predictor: Predictor, facts: FilmFacts): OutOfRange[] {
  const used = usedFacts(predictor);
  return predictor.encoding.inputs.flatMap((input) => {
    const fact = facts[input.from] ?? null;
    if (input.from === ALWAYS_LATER || !used.has(input.from)) return [];
    return fact === null || isUsual(input, fact) ? [] : [{ feature: input.from, fact, usual: usualOf(input) }];
  });
}

function usedFacts(predictor: Predictor): Set<string> {
  return new Set(
    PREDICTION_TARGETS.flatMap((target) =>
      explainFilm(predictor, {}, target).contributions.map(({ feature }) => feature.name),
    ),
  );
}

/** The facts that a number or a category had in training. */
export function usualRange({ inputs }: Pick<Encoding, "inputs">, feature: string): string | undefined {
  const input = inputs.find(({ from, reads }) => from === feature && reads !== "item");
  return input === undefined ? undefined : usualOf(input);
}

function isUsual(input: InputColumn, fact: FactValue): boolean {
  switch (input.reads) {
    case "number":
      return within(Number(fact), input);
    case "logarithm":
      return within(logarithm(Number(fact)), input);
    case "level":
      return readInput(input, fact) !== OTHER;
    case "item":
      return true;
  }
}

/** Bounds were rounded when they were learned. */
const TOLERANCE = 1e-6;

function within(value: number, { low, high }: { readonly low: number; readonly high: number }): boolean {
  return value >= low - TOLERANCE && value <= high + TOLERANCE;
}

function usualOf(input: InputColumn): string {
  switch (input.reads) {
    case "number":
      return `${plain(input.low)} to ${plain(input.high)}`;
    case "logarithm":
      return `${plain(Math.expm1(input.low))} to ${plain(Math.expm1(input.high))}`;
    case "level":
      return input.levels.filter((level) => level !== OTHER).join(", ");
    case "item":
      return input.item;
  }
}

function plain(value: number): string {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
