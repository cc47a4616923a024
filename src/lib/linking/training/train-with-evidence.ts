import type { Thresholds } from "../decide/decide.js";
import type { Link } from "../decide/link.js";
import { linkRelease } from "../decide/link-release.js";
import type { Model } from "../decide/model.js";
import { createRanker } from "../decide/ranking/ranker.js";
import { evaluate, sureLabels } from "../evaluation/evaluate.js";
import type { CalibrationBin, GoldLabel } from "../evaluation/evaluation.js";
import { hashText } from "../library/tables/hash.js";
import { fitCalibration, type LabelledScore } from "./calibrate.js";
import { type Training, train } from "./train.js";
import type { HeldOut, SetEvidence, TrainedModel } from "./trained-model.js";
import type { TrainingSet } from "./training-set.js";

/** Releases and films with labels; the films once unchanged and once without their composers. */
export interface LabelledSet {
  readonly name: string;
  readonly full: TrainingSet;
  readonly withoutComposers: TrainingSet;
  readonly labels: readonly GoldLabel[];
}

/** Trains on everything, and measures with halves how well training works on unseen data. */
export function trainWithEvidence(sets: readonly LabelledSet[], start: Model, thresholds: Thresholds): TrainedModel {
  const { model, changes, pairs, scores } = trainAndCalibrate(sets, start);
  return {
    ...model,
    evidence: {
      sets: sets.map(evidenceOf),
      pairs,
      changes,
      calibrationPairs: scores.length,
      heldOut: measureHeldOut(sets, start, thresholds),
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

const HALVES = [0, 1] as const;

function measureHeldOut(sets: readonly LabelledSet[], start: Model, thresholds: Thresholds): HeldOut[] {
  const models = HALVES.map(
    (half) =>
      trainAndCalibrate(
        sets.map((set) => halfOf(set, half)),
        start,
      ).model,
  );
  return sets.flatMap((set) =>
    [true, false].map((composers) => {
      const links = HALVES.flatMap((half) => {
        const unseen = halfOf(set, 1 - half);
        return linkAll(composers ? unseen.full : unseen.withoutComposers, models[half] ?? start, thresholds);
      });
      const { overall, calibrationError, calibration } = evaluate(links, set.labels);
      return {
        set: set.name,
        composers,
        precision: rounded(overall.precision.value),
        recall: rounded(overall.recall.value),
        calibrationError: rounded(calibrationError),
        bins: calibration.filter(({ count }) => count > 0).map(roundedBin),
      };
    }),
  );
}

/** The releases of one half, chosen by their ids alone. */
function halfOf(set: LabelledSet, half: number): LabelledSet {
  const take = ({ releases, index }: TrainingSet): TrainingSet => ({
    releases: releases.filter(({ id }) => hashText(id) % HALVES.length === half),
    index,
  });
  return { ...set, full: take(set.full), withoutComposers: take(set.withoutComposers) };
}

function linkAll({ releases, index }: TrainingSet, model: Model, thresholds: Thresholds): Link[] {
  const ranker = createRanker(index, model);
  return releases.flatMap((release) => linkRelease(release, ranker, thresholds));
}

function roundedBin({ from, count, probability, correct }: CalibrationBin): CalibrationBin {
  return { from, count, probability: rounded(probability), correct: rounded(correct) };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
