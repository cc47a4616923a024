import { type HtmlTable, tableRegion } from "./table-region.js";

/** A table that opens on demand, under its label and the number of its rows. */
export function foldedTable(table: HtmlTable): string {
  return `<details><summary>${table.label} (${table.rows.length})</summary>${tableRegion(table)}</details>`;
}
