import type { CalibrationBin, Share } from "../../evaluation/evaluation.js";
import type { EvidenceKind } from "../../evaluation/evidence-kinds.js";
import type { ThresholdScores } from "../../evaluation/precision-by-threshold.js";

/** Results of training on all folds but one and measuring on that one, for each of them. */
export interface FoldEvidence {
  /** The number of releases in each fold; no film, composer or artist is in two of them. */
  readonly releases: readonly number[];
  readonly views: readonly FoldView[];
  readonly kinds: readonly KindReliability[];
  readonly thresholds: readonly ThresholdScores[];
}

/** Some of the labels, all of them measured by models that have not seen them. */
export interface FoldView {
  readonly labels: string;
  /** Whether the films' composers were known. */
  readonly composers: boolean;
  readonly releases: number;
  readonly precision: OverFolds;
  readonly recall: OverFolds;
  /** Share of the releases without a film that were linked all the same. */
  readonly linkedWithoutFilm: OverFolds;
  readonly calibrationError: OverFolds;
  readonly bins: readonly CalibrationBin[];
}

/** A measure of all folds together, and its mean and standard deviation over the folds. */
export interface OverFolds {
  readonly all: number;
  readonly mean: number;
  readonly spread: number;
}

/** How reliable links are that rest on one kind of evidence. */
export interface KindReliability {
  readonly kind: EvidenceKind;
  readonly composers: boolean;
  readonly accepted: number;
  /** The mean probability of the accepted links, and the share of them that is right. */
  readonly probability: number;
  readonly right: Share;
  readonly calibrationError: number;
  readonly bins: readonly CalibrationBin[];
}
