import type { FeatureRow } from "../../learning/features/feature-row.js";
import { type Encoding, type InputColumn, OTHER } from "./encoding.js";
import type { FactValue, FilmFacts } from "./film-feature.js";

/** The inputs of a model for a film. Training, Node and the browser read films with this code. */
export function encodeFilm({ inputs }: Pick<Encoding, "inputs">, facts: FilmFacts): FeatureRow {
  return Object.fromEntries(inputs.map((input) => [input.name, readInput(input, facts[input.from])]));
}

export function readInput(input: InputColumn, fact: FactValue | undefined): number | string | null {
  if (fact === null || fact === undefined) return null;
  switch (input.reads) {
    case "number":
      return within(Number(fact), input);
    case "logarithm":
      return within(logarithm(Number(fact)), input);
    case "level":
      return input.levels.includes(String(fact)) ? String(fact) : OTHER;
    case "item":
      return Array.isArray(fact) && fact.includes(input.item) ? 1 : 0;
  }
}

/** The logarithm of an amount counts from 1, because some amounts are 0. */
export function logarithm(amount: number): number {
  return Math.log1p(Math.max(0, amount));
}

function within(value: number, { low, high }: { readonly low: number; readonly high: number }): number {
  return Math.min(high, Math.max(low, value));
}
