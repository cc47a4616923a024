import type { Thresholds } from "../decide/decide.js";
import type { Model } from "../decide/model.js";
import { createRanker } from "../decide/ranking/ranker.js";
import { sureLabels } from "../evaluation/evaluate.js";
import type { GoldLabel } from "../evaluation/evaluation.js";
import { fitCalibration, type LabelledScore } from "./calibrate.js";
import { measureFolds } from "./folds/measure-folds.js";
import { type Training, train } from "./train.js";
import type { SetEvidence, TrainedModel } from "./trained-model.js";
import type { LabelledSet, TrainingSet } from "./training-set.js";

/** Trains on everything, and measures with folds how well training works on unseen data. */
export function trainWithEvidence(sets: readonly LabelledSet[], start: Model, thresholds: Thresholds): TrainedModel {
  const { model, changes, pairs, scores } = trainAndCalibrate(sets, start);
  return {
    ...model,
    evidence: {
      sets: sets.map(evidenceOf),
      pairs,
      changes,
      calibrationPairs: scores.length,
      folds: measureFolds(sets, (some) => trainAndCalibrate(some, start).model, thresholds),
    },
  };
}

function trainAndCalibrate(
  sets: readonly LabelledSet[],
  start: Model,
): Training & { readonly scores: readonly LabelledScore[] } {
  const training = train(
    sets.map(({ full }) => full),
    start,
  );
  const scores = sets.flatMap(({ full, withoutComposers, labels }) =>
    [full, withoutComposers].flatMap((view) => scoresOf(view, labels, training.model)),
  );
  return { ...training, model: { ...training.model, calibration: fitCalibration(scores) }, scores };
}

/**
 * People label releases that have a film, but most releases of a catalogue have none: each stands for so many. More would
 * make the probabilities of the labelled lists too low.
 */
const RELEASES_WITHOUT_FILM = 3;

/** Every ranked pair of a labelled release, and whether the label confirms it. */
function scoresOf({ releases, index }: TrainingSet, labels: readonly GoldLabel[], model: Model): LabelledScore[] {
  const truth = filmsOfReleases(labels);
  const { rank } = createRanker(index, model);
  return releases.flatMap((release) => {
    const films = truth.get(release.id);
    if (films === undefined) return [];
    return rank(release).films.map(({ film, score }) => ({
      score,
      correct: films.has(index.filmIds[film] ?? ""),
      weight: films.has("") ? RELEASES_WITHOUT_FILM : 1,
    }));
  });
}

function filmsOfReleases(labels: readonly GoldLabel[]): Map<string, ReadonlySet<string>> {
  const films = new Map<string, Set<string>>();
  for (const { releaseId, filmId } of sureLabels(labels)) {
    films.set(releaseId, (films.get(releaseId) ?? new Set()).add(filmId));
  }
  return films;
}

function evidenceOf({ name, full, labels }: LabelledSet): SetEvidence {
  const truth = [...filmsOfReleases(labels).values()];
  const withoutFilm = truth.filter((films) => films.has("")).length;
  return {
    name,
    releases: full.releases.length,
    films: full.index.filmIds.length,
    labelledWithFilm: truth.length - withoutFilm,
    labelledWithoutFilm: withoutFilm,
  };
}
