import type { FactValue, FilmFacts } from "../../../prediction/features/film-feature.js";

/** The folder of the site with what the page reads to predict films. */
export const PREDICTING_FOLDER = "predicting";

/** Packed as JSON; the first two hold a `Predictor` and `SimilarFilms`. */
export const PREDICTING_FILES = {
  model: "model.packed",
  similar: "similar.packed",
  films: "films.packed",
  makers: "makers.packed",
  judged: "judged.packed",
} as const;

/** Films that a reader may start from, the newest first. */
export interface FilmsToPick {
  /** The names of all features; the facts of each film are in this order. */
  readonly features: readonly string[];
  readonly films: readonly FilmToPick[];
}

export interface FilmToPick {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  /** The names of its makers by role. */
  readonly makers: Readonly<Record<string, string>>;
  readonly facts: readonly FactValue[];
}

/** By role, the facts that a maker brings to a film. A name that several have goes to whoever made most films. */
export type Makers = Readonly<Record<string, Readonly<Record<string, FilmFacts>>>>;

/** What a model said of the newest films, which it had not seen, and what became of them. */
export interface JudgedModel {
  readonly name: string;
  readonly kind: "chosen" | "honest" | "mistake";
  /** What it knows, or which mistake it makes. */
  readonly means: string;
  readonly auc: { readonly estimate: number; readonly low: number; readonly high: number };
  /** 1 for a film that paid. */
  readonly labels: readonly number[];
  readonly scores: readonly number[];
}
