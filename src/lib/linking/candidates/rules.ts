import { composer } from "./rules/composer.js";
import { misspelt } from "./rules/misspelt.js";
import { rareWords } from "./rules/rare-words.js";
import { sameLetters } from "./rules/same-letters.js";
import { sameSounds } from "./rules/same-sounds.js";
import { sameTitle } from "./rules/same-title.js";

/** The ways to find films for a reading of a title, cheapest first. */
export const RULES = [sameTitle, sameLetters, misspelt, sameSounds, rareWords, composer] as const;

export type CandidateRule = (typeof RULES)[number]["name"];

export const CANDIDATE_RULES: readonly CandidateRule[] = RULES.map(({ name }) => name);

// Each rule has a meaning.
export const RULE_MEANINGS = Object.fromEntries(RULES.map(({ name, meaning }) => [name, meaning])) as Readonly<
  Record<CandidateRule, string>
>;
