import type { Decision } from "../../contract/words.js";

/** The probabilities from which a film is accepted, or shown to a person. */
export interface Thresholds {
  readonly match: number;
  readonly review: number;
}

/** The cost of a wrong link, of a missed link and of a review by a person, in any unit. */
export interface Costs {
  readonly wrongLink: number;
  readonly missedLink: number;
  readonly review: number;
}

/**
 * A film is accepted if the risk of a wrong link costs less than a review, and shown if a miss would cost more than
 * one.
 */
export function thresholdsFrom({ wrongLink, missedLink, review }: Costs): Thresholds {
  return { match: Math.max(0, 1 - review / wrongLink), review: Math.min(1, review / missedLink) };
}

export function decide(probability: number, { match, review }: Thresholds): Decision {
  if (probability >= match) return "match";
  return probability >= review ? "review" : "none";
}
