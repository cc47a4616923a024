import type { Decision } from "../../contract/words.js";

/** Probabilities from which a film is accepted, or shown to a person. */
export interface Thresholds {
  readonly match: number;
  readonly review: number;
}

/** What a wrong link, a missed link and a look by a person cost, in any unit. */
export interface Costs {
  readonly wrongLink: number;
  readonly missedLink: number;
  readonly review: number;
}

/** A film is accepted when the risk of a wrong link costs less than a look, and shown when a miss would cost more. */
export function thresholdsFrom({ wrongLink, missedLink, review }: Costs): Thresholds {
  return { match: Math.max(0, 1 - review / wrongLink), review: Math.min(1, review / missedLink) };
}

export function decide(probability: number, { match, review }: Thresholds): Decision {
  if (probability >= match) return "match";
  return probability >= review ? "review" : "none";
}
