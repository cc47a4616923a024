import { escapeHtml } from "../../../core/text/html.js";
import { fold, wordsOf } from "../../../linking/titles/fold.js";

const WORD = /[\p{L}\p{N}\p{M}'’]+/gu;

/** A text as HTML in which the words that also stand in one of the others are marked. */
export function markShared(text: string, others: readonly string[]): string {
  const shared = new Set(others.flatMap((other) => wordsOf(fold(other))));
  let html = "";
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const isShared = wordsOf(fold(word)).some((folded) => shared.has(folded));
    html += escapeHtml(text.slice(end, index)) + (isShared ? `<mark>${escapeHtml(word)}</mark>` : escapeHtml(word));
    end = index + word.length;
  }
  return html + escapeHtml(text.slice(end));
}
