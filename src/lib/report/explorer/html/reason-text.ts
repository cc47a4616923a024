import { REASON_MEANINGS } from "../../../contract/link-reasons.js";

/** A reason in words: those to accept are sentences of their own, others are codes with a meaning. */
export function reasonText(reason: string): string {
  const meaning = REASON_MEANINGS[reason];
  return meaning === undefined || meaning.startsWith("accepted") ? reason : meaning;
}
