import { REASONS } from "./reasons.js";
import { BY_PERSON } from "./verdicts.js";

/** Every word that a link may give as its reason, those of people included, with what it means. */
export const REASON_MEANINGS: Readonly<Record<string, string>> = {
  ...REASONS,
  [BY_PERSON]: "a person has decided",
};
