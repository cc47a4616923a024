import type { Thresholds } from "../../decide/decide.js";
import { linksOf } from "../../decide/link-release.js";
import type { Model } from "../../decide/model.js";
import { createRanker } from "../../decide/ranking/ranker.js";
import { sureLabels } from "../../evaluation/evaluate.js";
import type { GoldLabel } from "../../evaluation/evaluation.js";
import { evidenceKindOf } from "../../evaluation/evidence-kinds.js";
import type { LabelledSet, TrainingSet } from "../training-set.js";
import type { FoldEvidence } from "./fold-evidence.js";
import { foldsOfWorks } from "./folds-of-works.js";
import { type FoldLabel, type FoldLink, summariseFolds } from "./summarise-folds.js";

const FOLDS = 5;

/** Trains once without each fold, and judges the links of that fold. */
export function measureFolds(
  sets: readonly LabelledSet[],
  trainModel: (sets: readonly LabelledSet[]) => Model,
  thresholds: Thresholds,
): FoldEvidence {
  const { foldOf, sizes } = foldsOfWorks(sets, FOLDS);
  const links: FoldLink[] = [];
  for (const fold of sizes.keys()) {
    const model = trainModel(sets.map((set, place) => onlyReleases(set, (release) => foldOf(place, release) !== fold)));
    for (const [place, set] of sets.entries()) {
      const unseen = onlyReleases(set, (release) => foldOf(place, release) === fold);
      for (const composers of [true, false]) {
        const view = composers ? unseen.full : unseen.withoutComposers;
        links.push(...linksIn(view, model, thresholds).map((link) => ({ ...link, set: place, fold, composers })));
      }
    }
  }
  const labels = sets.flatMap((set, place) => labelsOf(set, place, (release) => foldOf(place, release)));
  return {
    releases: sizes,
    ...summariseFolds(
      links,
      labels,
      sets.map(({ name }) => name),
    ),
  };
}

function onlyReleases(set: LabelledSet, holds: (release: TrainingSet["releases"][number]) => boolean): LabelledSet {
  const take = ({ releases, index }: TrainingSet): TrainingSet => ({ releases: releases.filter(holds), index });
  return { ...set, full: take(set.full), withoutComposers: take(set.withoutComposers) };
}

function linksIn({ releases, index }: TrainingSet, model: Model, thresholds: Thresholds) {
  const { rank } = createRanker(index, model);
  return releases.flatMap((release) => {
    const ranked = rank(release);
    // Labelled releases have no tracks.
    const kinds = new Map(
      ranked.films.flatMap(({ film, pair }) =>
        pair.song === undefined ? [[index.filmIds[film], evidenceKindOf(pair)] as const] : [],
      ),
    );
    return linksOf(release, ranked, index, thresholds).map((link) => ({
      ...link,
      kind: kinds.get(link.filmId) ?? ("title only" as const),
    }));
  });
}

function labelsOf(
  { labels, full }: LabelledSet,
  place: number,
  foldOf: (release: TrainingSet["releases"][number]) => number,
) {
  const releaseOf = new Map(full.releases.map((release) => [release.id, release]));
  return sureLabels(labels).flatMap((label: GoldLabel): FoldLabel[] => {
    const release = releaseOf.get(label.releaseId);
    return release === undefined ? [] : [{ ...label, set: place, fold: foldOf(release) }];
  });
}
