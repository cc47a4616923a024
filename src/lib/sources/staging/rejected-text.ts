/** How much of a rejected record is kept beside the reason. */
export const LONGEST_REJECTED_TEXT = 2_000;

/** A rejected record of an API's answer, as text. */
export function rejectedJson(value: unknown): string {
  const json = JSON.stringify(value) ?? "";
  return json.length <= LONGEST_REJECTED_TEXT ? json : `${json.slice(0, LONGEST_REJECTED_TEXT)}…`;
}
