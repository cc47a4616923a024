import { calibrationErrorOf, countBins } from "../../evaluation/calibration-bins.js";
import { evaluate } from "../../evaluation/evaluate.js";
import type { CalibrationBin, Evaluation, GoldLabel, JudgedLink, Share } from "../../evaluation/evaluation.js";
import { EVIDENCE_KINDS, type EvidenceKind } from "../../evaluation/evidence-kinds.js";
import { filmsByRelease } from "../../evaluation/films-by-release.js";
import { precisionByThreshold, type ThresholdScores } from "../../evaluation/precision-by-threshold.js";
import { wilson } from "../../evaluation/wilson.js";
import type { FoldEvidence, FoldView, KindReliability, OverFolds } from "./fold-evidence.js";

/** Where a release stands: two sets may give the same id. */
interface Placed {
  readonly set: number;
  readonly fold: number;
}

/** A link by a model that has not seen its release. */
export interface FoldLink extends JudgedLink, Placed {
  readonly composers: boolean;
  readonly kind: EvidenceKind;
}

export interface FoldLabel extends GoldLabel, Placed {}

interface View {
  readonly labels: string;
  readonly composers: boolean;
  readonly takes: (label: FoldLabel) => boolean;
}

export function summariseFolds(
  links: readonly FoldLink[],
  labels: readonly FoldLabel[],
  sets: readonly string[],
): Omit<FoldEvidence, "releases"> {
  const unique = { links: links.map(withUniqueId), labels: labels.map(withUniqueId) };
  const views: readonly View[] = [
    { labels: "all", composers: true, takes: () => true },
    { labels: "hand", composers: true, takes: ({ source }) => source === "hand" },
    { labels: "all", composers: false, takes: () => true },
    ...sets.map((name, place) => ({ labels: name, composers: true, takes: ({ set }: FoldLabel) => set === place })),
  ];
  return {
    views: views.map((view) => viewOf(view, unique.links, unique.labels)).filter(({ releases }) => releases > 0),
    kinds: [true, false]
      .flatMap((composers) => EVIDENCE_KINDS.map((kind) => kindOf(kind, composers, unique.links, unique.labels)))
      .filter(({ accepted }) => accepted > 0),
    thresholds: precisionByThreshold(
      unique.links.filter(({ composers }) => composers),
      filmsByRelease(unique.labels),
    ).map(roundedScores),
  };
}

function withUniqueId<Item extends Placed & { readonly releaseId: string }>(item: Item): Item {
  return { ...item, releaseId: `${item.set} ${item.releaseId}` };
}

function viewOf(view: View, links: readonly FoldLink[], labels: readonly FoldLabel[]): FoldView {
  const taken = labels.filter(view.takes);
  const seen = links.filter(({ composers }) => composers === view.composers);
  const all = evaluate(seen, taken);
  const folds = [...new Set(taken.map(({ fold }) => fold))].sort((a, b) => a - b);
  const single = folds.map((fold) =>
    evaluate(
      seen.filter((link) => link.fold === fold),
      taken.filter((label) => label.fold === fold),
    ),
  );
  const over = (measure: (evaluation: Evaluation) => number) => overFolds(measure(all), single.map(measure));
  return {
    labels: view.labels,
    composers: view.composers,
    releases: all.overall.releases,
    precision: over(({ overall }) => overall.precision.value),
    recall: over(({ overall }) => overall.recall.value),
    linkedWithoutFilm: over(({ overall }) => overall.linkedWithoutFilm / overall.withoutFilm),
    calibrationError: over(({ calibrationError }) => calibrationError),
    bins: filled(all.calibration),
  };
}

/** A fold that has nothing to count is left out. */
function overFolds(all: number, folds: readonly number[]): OverFolds {
  const known = folds.filter(Number.isFinite);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    all: rounded(all),
    mean: rounded(mean),
    spread: rounded(Math.sqrt(squares / Math.max(1, known.length - 1))),
  };
}

function kindOf(
  kind: EvidenceKind,
  composers: boolean,
  links: readonly FoldLink[],
  labels: readonly FoldLabel[],
): KindReliability {
  const truth = filmsByRelease(labels);
  const own = links.filter((link) => link.kind === kind && link.composers === composers && truth.has(link.releaseId));
  const accepted = own.filter(({ decision }) => decision === "match");
  const right = accepted.filter(({ releaseId, filmId }) => truth.get(releaseId)?.has(filmId)).length;
  const bins = countBins(own, truth);
  return {
    kind,
    composers,
    accepted: accepted.length,
    probability: rounded(accepted.reduce((sum, { probability }) => sum + probability, 0) / accepted.length),
    right: roundedShare(wilson(right, accepted.length)),
    calibrationError: rounded(calibrationErrorOf(bins)),
    bins: filled(bins),
  };
}

function filled(bins: readonly CalibrationBin[]): CalibrationBin[] {
  return bins
    .filter(({ count }) => count > 0)
    .map(({ from, count, probability, correct }) => ({
      from,
      count,
      probability: rounded(probability),
      correct: rounded(correct),
    }));
}

function roundedScores({ threshold, links, ...shares }: ThresholdScores): ThresholdScores {
  const { precision, recall, linkedWithoutFilm } = shares;
  return {
    threshold,
    links,
    precision: rounded(precision),
    recall: rounded(recall),
    linkedWithoutFilm: rounded(linkedWithoutFilm),
  };
}

function roundedShare({ value, low, high }: Share): Share {
  return { value: rounded(value), low: rounded(low), high: rounded(high) };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
