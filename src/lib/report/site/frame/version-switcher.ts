import { escapeHtml } from "../../../core/text/html.js";

/** Says which version a page belongs to, and leads to the others. A script adds them; without it, a page lists them. */
export function versionSwitcher(newestDelivery: string): string {
  return (
    `<details class="versions"><summary><span>Data of </span><time>${escapeHtml(newestDelivery)}</time></summary>` +
    `<div><ul></ul><p><a href="/changes">Versions, and what changed</a></p></div></details>`
  );
}
