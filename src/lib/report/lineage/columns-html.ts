import { counted } from "../../core/numbers.js";
import { escapeHtml } from "../../core/text/html.js";
import { type HtmlColumn, tableRegion } from "../html/table-region.js";
import type { ColumnSource, LineageColumn, LineageLink, LineageNode } from "./lineage-graph.js";

/** More readers than these open on demand. */
const MOST_OPEN = 3;

/** The columns of a table, which open on demand. */
export function columnsHtml({ name, columns = [] }: LineageNode): string {
  const parts = PARTS.filter(({ isNeeded }) => columns.some(isNeeded));
  if (parts.length === 1) return "";
  const rows = columns.map((column) => parts.map(({ cell }) => cell(column)));
  const table = tableRegion({ label: `Columns of ${name}`, columns: parts.map(({ head }) => head), rows });
  return `<details class="lineage-columns"><summary>${counted(columns.length, "column", "columns")}, one by one</summary>${table}</details>`;
}

interface Part {
  readonly head: HtmlColumn;
  isNeeded(column: LineageColumn): boolean;
  cell(column: LineageColumn): string;
}

const PARTS: readonly Part[] = [
  { head: { title: "Column" }, isNeeded: () => true, cell: ({ name }) => `<code>${escapeHtml(name)}</code>` },
  {
    head: { title: "Comes from", kind: "prose" },
    isNeeded: ({ from }) => from.length > 0,
    cell: ({ from }) => from.map(sourceHtml).join("; ") || "set by the load",
  },
  {
    head: { title: "Read by", kind: "prose" },
    isNeeded: ({ readBy }) => readBy.length > 0,
    cell: ({ readBy }) => readersHtml(readBy),
  },
];

function sourceHtml(source: ColumnSource): string {
  return `${linkHtml(source)} <small>${escapeHtml(source.columns.join(", "))}</small>`;
}

function readersHtml(readers: readonly LineageLink[]): string {
  const links = readers.map(linkHtml).join(", ");
  if (readers.length <= MOST_OPEN) return links;
  return `<details><summary>${readers.length} queries</summary>${links}</details>`;
}

function linkHtml({ id, name }: LineageLink): string {
  return `<a href="#${id}">${escapeHtml(name)}</a>`;
}
