import type { CandidateRule } from "../../candidates/rules.js";
import type { PairEvidence, TitlePair } from "../pair-evidence.js";

/** A film that may belong to the release, weighed on its own. */
export interface WeighedFilm<Pair extends PairEvidence = PairEvidence> {
  readonly film: number;
  /** The title it matches among those joined by a slash; -1 for all of them. */
  readonly part: number;
  readonly rule: CandidateRule;
  readonly pair: Pair;
  /** The sum of the evidence for it, in bits, regardless of the others. */
  readonly evidence: number;
}

/** A film that was found by its title. */
export type TitledFilm = WeighedFilm<TitlePair>;

/** A film compared with the others. Its score is its evidence minus what supports the others. */
export interface RankedFilm extends WeighedFilm {
  readonly rivals: number;
  readonly score: number;
  readonly probability: number;
  readonly runnerUp: WeighedFilm | undefined;
}
