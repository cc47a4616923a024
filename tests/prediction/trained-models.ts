import { measureProbabilities } from "#lib/learning/judging/judge-probabilities";
import type { KnownFilm } from "#lib/prediction/training/film";
import { type Learned, predictFilms } from "#lib/prediction/training/learn-target";
import type { TrainedModels } from "#lib/prediction/training/train-models";
import { SETTINGS } from "./invented-films.js";

export function must(trained: TrainedModels | undefined): TrainedModels {
  if (trained === undefined) throw new Error("nothing was trained");
  return trained;
}

export function testOf({ films: all, parts }: TrainedModels["split"]): KnownFilm[] {
  return all.filter((_, row) => parts[row] === "test");
}

/** On the test, by the name of the model. */
export function aucByModel({ split, targets }: TrainedModels): Record<string, number> {
  const [pays] = targets;
  if (pays === undefined) throw new Error("no target");
  const named = pays.learned.map((learned) => [learned.learner.name, aucOfFilms(learned, testOf(split))]);
  return { ...Object.fromEntries(named), chosen: aucOfFilms(pays.chosen, testOf(split)) };
}

export function aucOfFilms(learned: Learned, test: readonly KnownFilm[]): number {
  const labels = test.map(({ money }) => learned.target.truth(money, SETTINGS));
  return measureProbabilities({ labels, scores: predictFilms(learned.late, test) }).auc ?? Number.NaN;
}
