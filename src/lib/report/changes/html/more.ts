import { grouped } from "../../../core/numbers.js";

/** Parts of a list that open on demand; nothing if there are none. */
export function more(parts: readonly string[], one: string, many: string): string {
  if (parts.length === 0) return "";
  const summary = parts.length === 1 ? one : `${grouped(parts.length)} ${many}`;
  return `<details class="more"><summary>${summary}</summary>${parts.join("")}</details>`;
}
