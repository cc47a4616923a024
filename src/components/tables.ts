import type { Cell } from "./tables/compare-cells.js";
import { type LiveTable, sorted, textOf } from "./tables/live-table.js";

const MOST_ROWS = 100;
/** Shorter tables can be searched with the eyes. */
const FEW_ROWS = 10;

// Data tables are complete without this. It lets the reader sort and search them.
for (const region of document.querySelectorAll<HTMLElement>("figure .table")) enliven(region);

function enliven(region: HTMLElement): void {
  const table = region.querySelector("table");
  const body = table?.tBodies[0];
  if (!table || !body || table.tHead === null || body.rows.length < 2) return;
  const state: LiveTable = { rows: [...body.rows].map(cellsIn), wanted: "" };
  const kinds = [...table.tHead.querySelectorAll("th")].map(({ className }) => className);
  const count = body.rows.length > FEW_ROWS ? addSearch(region, (wanted) => change({ wanted })) : undefined;
  let live = state;
  let complete = false;

  const change = async (changed: Partial<LiveTable>) => {
    if (!complete) live = { ...live, rows: (await allRowsOf(region)) ?? live.rows };
    complete = true;
    live = { ...live, ...changed };
    const found = sorted(live);
    body.replaceChildren(...found.slice(0, MOST_ROWS).map((row) => rowOf(row, kinds)));
    if (count) count.value = `${found.length} of ${live.rows.length} rows`;
  };
  for (const heading of table.tHead.querySelectorAll("th")) addSorting(heading, change);
}

/** The rows that the page leaves out are in a file. */
async function allRowsOf(region: HTMLElement): Promise<readonly (readonly Cell[])[] | undefined> {
  const source = region.parentElement?.querySelector<HTMLLinkElement>('link[itemprop="table"]');
  if (!source) return undefined;
  const response = await fetch(source.href);
  return response.json();
}

function addSearch(region: HTMLElement, search: (wanted: string) => void): HTMLOutputElement {
  const label = document.createElement("label");
  const input = document.createElement("input");
  const count = document.createElement("output");
  input.type = "search";
  input.addEventListener("input", () => search(input.value));
  label.append("Search this table ", input);
  const line = document.createElement("p");
  line.className = "search";
  line.append(label, count);
  region.before(line);
  return count;
}

function addSorting(heading: HTMLTableCellElement, change: (changed: Partial<LiveTable>) => void): void {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...heading.childNodes);
  button.addEventListener("click", () => {
    const descending = heading.ariaSort === "ascending";
    for (const other of heading.parentElement?.children ?? []) other.removeAttribute("aria-sort");
    heading.ariaSort = descending ? "descending" : "ascending";
    change({ by: { column: heading.cellIndex, descending } });
  });
  heading.append(button);
}

function rowOf(cells: readonly Cell[], kinds: readonly string[]): HTMLTableRowElement {
  const row = document.createElement("tr");
  for (const [place, cell] of cells.entries()) {
    const shown = row.insertCell();
    shown.className = kinds[place] ?? "";
    shown.textContent = textOf(cell);
  }
  return row;
}

function cellsIn(row: HTMLTableRowElement): Cell[] {
  return [...row.cells].map(({ textContent }) => textContent ?? "");
}
