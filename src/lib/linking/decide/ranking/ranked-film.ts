import type { CandidateRule } from "../../candidates/rules.js";
import type { PairEvidence } from "../pair-evidence.js";

/** A film that may belong to the release, weighed on its own. */
export interface WeighedFilm {
  readonly film: number;
  /** Which of the titles joined by a slash speaks for it; -1 for all of them. */
  readonly part: number;
  readonly rule: CandidateRule;
  readonly pair: PairEvidence;
  /** Sum of the evidence for it, in bits, without regard to the others. */
  readonly evidence: number;
}

/** A film with the others taken into account: the score is the evidence and what speaks for the others, which is negative. */
export interface RankedFilm extends WeighedFilm {
  readonly rivals: number;
  readonly score: number;
  readonly probability: number;
  readonly runnerUp: WeighedFilm | undefined;
}
