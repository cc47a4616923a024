import { nearest } from "../../core/nearest.js";
import { type Encoding, OTHER } from "../features/encoding.js";
import type { FilmFacts, FilmFeature } from "../features/film-feature.js";

/** A fact that cannot be, with what is allowed. */
export interface BadFact {
  readonly name: string;
  readonly value: unknown;
  readonly allowed: string;
}

/** Facts that were entered, checked: either all are good, or each bad one is told. */
export function checkFacts(
  encoding: Encoding,
  entered: Readonly<Record<string, unknown>>,
): { readonly facts: FilmFacts; readonly bad: readonly BadFact[] } {
  const bad = Object.entries(entered).flatMap(([name, value]) => {
    const allowed = complaint(encoding, name, value);
    return allowed === undefined ? [] : [{ name, value, allowed }];
  });
  // What no complaint is about has the type that the feature asks for.
  return { facts: bad.length === 0 ? (entered as FilmFacts) : {}, bad };
}

export function badFactText({ name, value, allowed }: BadFact): string {
  return `${name} is ${JSON.stringify(value)}, but must be ${allowed}`;
}

/** What is allowed instead; undefined for a good value. */
function complaint({ features, inputs }: Encoding, name: string, value: unknown): string | undefined {
  const feature = features.find((one) => one.name === name);
  if (feature === undefined) return unknownName(name, features);
  if (value === null) return undefined;
  const words = allowedWords(inputs, name);
  return CHECKS[feature.kind](value, feature, words);
}

type Check = (value: unknown, feature: FilmFeature, words: readonly string[]) => string | undefined;

const CHECKS: Readonly<Record<FilmFeature["kind"], Check>> = {
  number: numberComplaint,
  amount: numberComplaint,
  "yes or no": (value) => (typeof value === "boolean" ? undefined : "true or false, or null if unknown"),
  category: (value, _, words) =>
    typeof value === "string" && words.includes(value) ? undefined : `one of ${words.join(", ")}; or null if unknown`,
  list: (value, _, words) =>
    Array.isArray(value) && value.every((item) => words.includes(item))
      ? undefined
      : `a list of some of ${words.join(", ")}`,
};

function numberComplaint(value: unknown, { from = 0, to = Infinity, unit = "" }: FilmFeature): string | undefined {
  if (typeof value === "number" && value >= from && value <= to) return undefined;
  return `a number from ${from} to ${to}${unit === "" ? "" : ` (${unit})`}, or null if unknown`;
}

/** The words that training knows of a category or a list. */
function allowedWords(inputs: Encoding["inputs"], name: string): string[] {
  const words = inputs
    .filter(({ from }) => from === name)
    .flatMap((input) => (input.reads === "level" ? input.levels : input.reads === "item" ? [input.item] : []));
  return words.length === 0 ? [OTHER] : words;
}

function unknownName(name: string, features: readonly FilmFeature[]): string {
  const names = features.map((feature) => feature.name);
  const meant = nearest(name, names);
  return meant === undefined ? `left out: the facts are ${names.join(", ")}` : `left out; did you mean ${meant}?`;
}
