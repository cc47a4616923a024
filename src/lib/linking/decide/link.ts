import type { Decision } from "../../contract/words.js";

/** One row of the result: a film accepted or to be reviewed, or the refusal of a release without one. */
export interface Link {
  readonly releaseId: string;
  /** Empty if the release has no film. */
  readonly filmId: string;
  readonly probability: number;
  readonly decision: Decision;
  readonly reason: string;
  /** How the film was found. */
  readonly rule: string;
  /** How far the evidence for the film exceeds that for the next one, in bits. */
  readonly margin: number | undefined;
  readonly runnerUp: string;
}
