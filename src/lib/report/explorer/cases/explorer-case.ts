import type { Decision } from "../../../contract/words.js";

/** A release, what was decided about it, and everything that the decision rests on. */
export interface ExplorerCase {
  readonly release: CaseRelease;
  /** What kind of record linking takes it for. */
  readonly medium: string;
  /** As published, most probable first; a refusal has no film. */
  readonly links: readonly CaseLink[];
  /** The likeliest films, best first. */
  readonly candidates: readonly CaseCandidate[];
  /** How many films were weighed. */
  readonly weighed: number;
  /** Every film that links, candidates and verdicts name. */
  readonly films: readonly CaseFilm[];
  /** What people said about it. */
  readonly verdicts: readonly CaseVerdict[];
}

export interface CaseRelease {
  readonly id: string;
  readonly title: string;
  readonly artist: string;
  readonly year: number | null;
  readonly country: string;
  readonly formats: readonly string[];
  readonly genres: readonly string[];
  readonly styles: readonly string[];
}

export interface CaseFilm {
  readonly id: string;
  readonly title: string;
  readonly originalTitle: string;
  readonly year: number | null;
  readonly alternativeTitles: readonly string[];
  readonly composers: readonly string[];
  /** Its number at TMDb; empty if unknown. */
  readonly tmdb: string;
}

export interface CaseLink {
  readonly filmId: string;
  readonly probability: number;
  readonly decision: Decision;
  readonly reason: string;
  readonly rule: string;
  readonly margin: number | null;
  readonly runnerUp: string;
}

export interface CaseCandidate {
  readonly filmId: string;
  /** How it was found. */
  readonly rule: string;
  /** In bits, regardless of the other films. */
  readonly evidence: number;
  readonly score: number;
  readonly probability: number;
  /** In bits; they add up to the score. */
  readonly steps: readonly CaseStep[];
}

export type CaseStep = readonly [field: string, level: string, bits: number];

/** A person's word on a release and a film; without a film, that the release belongs to none. */
export interface CaseVerdict {
  readonly filmId: string;
  readonly belongs: boolean;
  readonly note: string;
}
