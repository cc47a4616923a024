import { type Key, pick } from "../chance/random.js";
import { filmFacts, type Keyword, type Sound } from "./word-lists.js";

const SLOT = 134;

/** What a film is about, by its key: three draws, of which some may be alike. */
export function keywordsOf(own: Key): Keyword[] {
  return [...new Set([0, 1, 2].map((n) => pick(own, SLOT + n, filmFacts.keywords)))];
}

/** What keywords together add to a measure of the sound. */
export function addedBy(keywords: readonly Keyword[], measure: keyof Sound): number {
  return keywords.reduce((sum, { sound }) => sum + (sound[measure] ?? 0), 0);
}
