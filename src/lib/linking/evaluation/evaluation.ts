/** What evaluation needs to know about a link. Only accepted links count; those to review enter the calibration. */
export interface JudgedLink {
  readonly releaseId: string;
  readonly filmId: string;
  readonly probability: number;
  readonly decision: string;
}

/** A label: the film of a release, or an empty film if it has none. */
export interface GoldLabel {
  readonly releaseId: string;
  readonly filmId: string;
  readonly category: string;
  /** Where the label comes from, if its table says so. */
  readonly source?: string;
}

/** A share with its 95% Wilson interval; NaN if there is nothing to count. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Scores {
  readonly releases: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: Share;
  readonly recall: Share;
  readonly f1: Share;
  /** Releases without a film, and how many of them were linked anyway. */
  readonly withoutFilm: number;
  readonly linkedWithoutFilm: number;
}

export interface LinkError {
  readonly releaseId: string;
  readonly filmId: string;
  readonly kind: "wrong link" | "missed";
  readonly category: string;
}

export interface CalibrationBin {
  readonly from: number;
  readonly count: number;
  readonly probability: number;
  readonly correct: number;
}

export interface Evaluation {
  readonly overall: Scores;
  readonly byCategory: Readonly<Record<string, Scores>>;
  readonly calibrationError: number;
  readonly calibration: readonly CalibrationBin[];
  readonly errors: readonly LinkError[];
  /** Links of releases that have no label, and labels left out because their category is "unsure". */
  readonly unlabelled: number;
  readonly unsure: number;
}
