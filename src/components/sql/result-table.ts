import { csvRecord } from "leitmotif/browser";
import type { Result } from "./open-database.js";

/** More than that nobody reads on a page; the CSV has all. */
const MOST_ROWS = 200;

export function resultTable({ columns, rows }: Result): HTMLElement {
  const region = document.createElement("div");
  region.className = "table";
  region.tabIndex = 0;
  region.role = "region";
  region.ariaLabel = "Result";
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const { name, isNumber } of columns) {
    const heading = document.createElement("th");
    heading.scope = "col";
    heading.textContent = name;
    heading.className = isNumber ? "count" : "";
    head.append(heading);
  }
  const body = table.createTBody();
  for (const values of rows.slice(0, MOST_ROWS)) {
    const row = body.insertRow();
    for (const [place, value] of values.entries()) {
      const cell = row.insertCell();
      cell.className = columns[place]?.isNumber ? "count" : "";
      cell.textContent = value ?? "";
    }
  }
  region.append(table);
  return region;
}

/** What was found, in words. */
export function summary({ rows }: Result, milliseconds: number): string {
  const shown = rows.length > MOST_ROWS ? `, of which the first ${MOST_ROWS} are here` : "";
  return `${rows.length} ${rows.length === 1 ? "row" : "rows"}${shown}, in ${Math.round(milliseconds)} ms`;
}

export function resultCsv({ columns, rows }: Result): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map((value) => value ?? ""))];
  return lines.map((line) => `${csvRecord(line)}\r\n`).join("");
}
