import { composer } from "./rules/composer.js";
import { misspelt } from "./rules/misspelt.js";
import { rareWords } from "./rules/rare-words.js";
import { sameLetters } from "./rules/same-letters.js";
import { sameSounds } from "./rules/same-sounds.js";
import { sameTitle } from "./rules/same-title.js";

/** The ways to find films for a reading of a title, cheapest first. */
export const RULES = [sameTitle, sameLetters, misspelt, sameSounds, rareWords, composer] as const;

/** The way that looks for no title: a single's song is on an album that is linked to the film. */
export const SONG_RULE = "song of a linked album";

export type CandidateRule = (typeof RULES)[number]["name"] | typeof SONG_RULE;

export const CANDIDATE_RULES: readonly CandidateRule[] = [...RULES.map(({ name }) => name), SONG_RULE];

// Each rule has a meaning.
export const RULE_MEANINGS = {
  ...Object.fromEntries(RULES.map(({ name, meaning }) => [name, meaning])),
  [SONG_RULE]: "the film of an album that has a track of the single’s title by its artist",
} as Readonly<Record<CandidateRule, string>>;
