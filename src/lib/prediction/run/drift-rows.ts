import { significant } from "../../core/numbers.js";
import { categoryColumn, type FeatureColumn, numberColumn } from "../../learning/features/feature-table.js";
import { stability } from "../../learning/judging/stability.js";
import { chiSquareUpper } from "../../stats/distributions/chi-square.js";
import type { FilmFeature } from "../features/film-feature.js";
import { FILM_FEATURES } from "../features/film-features.js";
import type { Film } from "../training/film.js";
import { predictFilms } from "../training/learn-target.js";
import type { TrainedModels } from "../training/train-models.js";

/** A row of `feature_drift`. */
export interface DriftRow {
  readonly feature: string;
  readonly films_before: number;
  readonly films_new: number;
  readonly stability_index: number;
  readonly p: number;
}

const SCORE = "probability to pay";
const DIGITS = 12;

/** How much films that the newest delivery brought differ from those before; nothing where all came at once. */
export function driftRows(films: readonly Film[], { targets }: TrainedModels): DriftRow[] {
  const newest = films.reduce((latest, { since }) => (since > latest ? since : latest), "");
  const [before, now] = [films.filter(({ since }) => since < newest), films.filter(({ since }) => since === newest)];
  const pays = targets.find(({ target }) => target.name === "pays")?.chosen.late;
  if (before.length === 0 || pays === undefined) return [];
  const features = FILM_FEATURES.filter(({ kind }) => kind !== "list");
  return [
    driftRow(
      numberColumn(SCORE, predictFilms(pays, before)),
      numberColumn(SCORE, predictFilms(pays, now)),
      before,
      now,
    ),
    ...features.map((feature) => driftRow(columnOf(feature, before), columnOf(feature, now), before, now)),
  ];
}

/** Chance alone makes an index of about the number of bins, less one, times the sum of the reciprocals of both counts. */
function driftRow(one: FeatureColumn, other: FeatureColumn, before: readonly Film[], now: readonly Film[]): DriftRow {
  const { feature, index, bins } = stability(one, other);
  const byChance = 1 / before.length + 1 / now.length;
  return {
    feature,
    films_before: before.length,
    films_new: now.length,
    stability_index: significant(index, DIGITS),
    p: bins.length < 2 ? 1 : significant(chiSquareUpper(index / byChance, bins.length - 1), DIGITS),
  };
}

function columnOf({ name, kind }: FilmFeature, films: readonly Film[]): FeatureColumn {
  const facts = films.map((film) => film.facts[name] ?? null);
  if (kind === "category")
    return categoryColumn(
      name,
      facts.map((fact) => (fact === null ? null : String(fact))),
    );
  return numberColumn(
    name,
    facts.map((fact) => (fact === null ? null : Number(fact))),
  );
}
