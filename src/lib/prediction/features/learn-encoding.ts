import { significant } from "../../core/numbers.js";
import { quantileSorted } from "../../stats/describe/quantile.js";
import { logarithm } from "./encode-film.js";
import { type Encoding, type InputColumn, OTHER } from "./encoding.js";
import type { FilmFacts, FilmFeature } from "./film-feature.js";

/** Fewer films of a level or an item tell nothing of others. */
const LEAST_FILMS = 20;
/** The share of training that is cut off at each end of a number. */
const CUT = 0.005;
const DIGITS = 8;

/**
 * Decides from the films of training how facts become inputs: amounts as logarithms, numbers cut at both ends, levels and
 * items of few films put together. What is not known stays unknown, and each model has its own way with that; nothing is
 * filled in. Films that pay are not weighed up against those that do not, because that would spoil the probabilities.
 */
export function learnEncoding(features: readonly FilmFeature[], films: readonly FilmFacts[]): Encoding {
  return { features, inputs: features.flatMap((feature) => inputsOf(feature, films)) };
}

function inputsOf({ name, kind }: FilmFeature, films: readonly FilmFacts[]): InputColumn[] {
  const facts = films.map((film) => film[name] ?? null).filter((fact) => fact !== null);
  switch (kind) {
    case "category": {
      const frequent = frequentOf(facts.map(String));
      return frequent.length === 0 ? [] : [{ name, from: name, reads: "level", levels: [...frequent, OTHER] }];
    }
    case "list":
      return frequentOf(facts.flatMap((fact) => (Array.isArray(fact) ? fact : []))).map((item) => ({
        name: `${name}: ${item}`,
        from: name,
        reads: "item",
        item,
      }));
    case "yes or no":
      return [{ name, from: name, reads: "number", low: 0, high: 1 }];
    case "number":
      return numberInput(name, "number", facts.map(Number));
    case "amount":
      return numberInput(name, "logarithm", facts.map(Number).map(logarithm));
  }
}

function numberInput(name: string, reads: "number" | "logarithm", values: readonly number[]): InputColumn[] {
  if (values.length === 0) return [];
  const sorted = Float64Array.from(values).sort();
  const [low, high] = [quantileSorted(sorted, CUT), quantileSorted(sorted, 1 - CUT)].map((end) =>
    significant(end, DIGITS),
  );
  return [{ name, from: name, reads, low: low ?? 0, high: high ?? 0 }];
}

function frequentOf(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.keys()].filter((word) => (counts.get(word) ?? 0) >= LEAST_FILMS).sort();
}
