import type { Decision } from "../../../contract/words.js";

/** What readers are told of a decision. */
export const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  match: "Linked",
  review: "Asks a person",
  none: "No film",
};

export function decisionMark(decision: Decision): string {
  return `<span class="decision decision-${decision}">${DECISION_WORDS[decision]}</span>`;
}
