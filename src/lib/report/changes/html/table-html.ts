import { grouped } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";

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

/** Rows that are shown at once; more are behind a click. */
const OPEN_ROWS = 10;

/** Rows that a page shows at all. */
const MOST_ROWS = 500;

/** A table that starts with what matters most, and opens on demand. */
export function tableHtml(table: HtmlTable): string {
  const { label, rows } = table;
  if (rows.length === 0) return "";
  const rest = rows.slice(OPEN_ROWS, MOST_ROWS);
  if (rest.length === 0) return region(table, rows, label);
  const cut = rows.length > MOST_ROWS ? `, of which ${grouped(rest.length)} are here` : "";
  return (
    region(table, rows.slice(0, OPEN_ROWS), label) +
    `<details class="more"><summary>${grouped(rows.length - OPEN_ROWS)} more${cut}</summary>` +
    `${region(table, rest, `${label}, continued`)}</details>`
  );
}

function region({ columns }: HtmlTable, rows: readonly (readonly string[])[], label: string): string {
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
