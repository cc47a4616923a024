import { escapeHtml } from "../../core/text/html.js";

export interface HtmlTable {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly columns: readonly HtmlColumn[];
  /** Cells are HTML. */
  readonly rows: readonly (readonly string[])[];
}

export interface HtmlColumn {
  readonly title: string;
  readonly kind?: "count" | "name" | "prose";
}

/** A table that scrolls in a box of its own, which a keyboard reaches. */
export function tableRegion({ label, columns, rows }: HtmlTable): string {
  const head = columns.map((column) => `<th scope="col"${classOf(column)}>${escapeHtml(column.title)}</th>`);
  const body = rows.map((row) => `<tr>${columns.map((column, i) => cell(column, row[i] ?? "")).join("")}</tr>`);
  return (
    `<div class="table" role="region" aria-label="${escapeHtml(label)}" tabindex="0"><table>` +
    `<thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table></div>`
  );
}

function cell(column: HtmlColumn, html: string): string {
  return `<td${classOf(column)}>${html}</td>`;
}

function classOf({ kind }: HtmlColumn): string {
  return kind === undefined ? "" : ` class="${kind}"`;
}
