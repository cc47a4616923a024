import { grouped } from "../../../core/numbers.js";
import { type HtmlTable, tableRegion } from "../../html/table-region.js";

/** Rows that are shown at once; more are behind a click. */
const OPEN_ROWS = 10;

/** Rows that a page shows at all. */
const MOST_ROWS = 500;

/** A table that starts with what matters most, and opens on demand. */
export function tableHtml(table: HtmlTable): string {
  const { label, rows } = table;
  if (rows.length === 0) return "";
  const rest = rows.slice(OPEN_ROWS, MOST_ROWS);
  if (rest.length === 0) return tableRegion(table);
  const cut = rows.length > MOST_ROWS ? `, of which ${grouped(rest.length)} are here` : "";
  return (
    tableRegion({ ...table, rows: rows.slice(0, OPEN_ROWS) }) +
    `<details class="more"><summary>${grouped(rows.length - OPEN_ROWS)} more${cut}</summary>` +
    `${tableRegion({ ...table, rows: rest, label: `${label}, continued` })}</details>`
  );
}
