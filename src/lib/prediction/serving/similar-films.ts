import { logarithm } from "../features/encode-film.js";
import type { FactValue, FilmFacts } from "../features/film-feature.js";

/** Films that a film is compared with, as the file `similar.json` has them. */
export interface SimilarFilms {
  readonly films: readonly ComparedFilm[];
}

export interface ComparedFilm {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly budget: number;
  readonly revenue: number;
  readonly paid: boolean;
  /** What films are compared by, in the order of `COMPARED_BY`. */
  readonly facts: readonly FactValue[];
}

export interface FoundFilm extends ComparedFilm {
  /** From 0 for a film that has the same facts to 1. */
  readonly distance: number;
}

interface Comparison {
  readonly fact: string;
  readonly weight: number;
  /** From 0 to 1, for two facts that are known. */
  readonly distance: (one: FactValue, other: FactValue) => number;
}

/** Gower's distance (1971): a weighted mean of how far apart the known facts lie. */
export const COMPARED_BY: readonly Comparison[] = [
  { fact: "budget", weight: 3, distance: (one, other) => away(logarithm(Number(one)), logarithm(Number(other)), 3) },
  { fact: "main_genre", weight: 2, distance: unlike },
  { fact: "genres", weight: 1, distance: sharedItems },
  { fact: "is_sequel", weight: 2, distance: unlike },
  { fact: "year", weight: 1, distance: (one, other) => away(Number(one), Number(other), 30) },
  { fact: "month", weight: 0.5, distance: unlike },
  { fact: "language", weight: 1, distance: unlike },
  { fact: "based_on", weight: 0.5, distance: unlike },
  { fact: "runtime_minutes", weight: 0.5, distance: (one, other) => away(Number(one), Number(other), 60) },
];

/** The nearest films, nearest first; films as near as each other in the order of their ids. */
export function similarFilms({ films }: SimilarFilms, facts: FilmFacts, count: number): FoundFilm[] {
  const wanted = COMPARED_BY.map(({ fact }) => facts[fact] ?? null);
  return films
    .map((film) => ({ ...film, distance: distanceOf(wanted, film.facts) }))
    .sort((one, other) => one.distance - other.distance || (one.id < other.id ? -1 : 1))
    .slice(0, count);
}

function distanceOf(one: readonly FactValue[], other: readonly FactValue[]): number {
  let [sum, weights] = [0, 0];
  for (const [place, { weight, distance }] of COMPARED_BY.entries()) {
    const [left, right] = [one[place] ?? null, other[place] ?? null];
    if (left === null || right === null) continue;
    sum += weight * distance(left, right);
    weights += weight;
  }
  return weights === 0 ? 1 : sum / weights;
}

function away(one: number, other: number, far: number): number {
  return Math.min(1, Math.abs(one - other) / far);
}

function unlike(one: FactValue, other: FactValue): number {
  return one === other ? 0 : 1;
}

/** The share of items that only one of them has (Jaccard). */
function sharedItems(one: FactValue, other: FactValue): number {
  const [left, right] = [one, other].map((list) => new Set(Array.isArray(list) ? list : []));
  const all = new Set([...(left ?? []), ...(right ?? [])]);
  if (all.size === 0) return 0;
  return 1 - [...all].filter((item) => left?.has(item) && right?.has(item)).length / all.size;
}
