import { counted, grouped } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import type { Example } from "../../../snapshot/diff/table-diff.js";
import type { HtmlColumn } from "../../html/table-region.js";
import type { ChangedTable } from "../comparison.js";
import type { ListedTable, RowChanges, RowsGone } from "../row-changes.js";
import { more } from "./more.js";
import { tableHtml } from "./table-html.js";

/** The tables that differ: with examples and lists where rows were compared, otherwise with their sizes. */
export function rowsHtml(tables: readonly ChangedTable[], rows: RowChanges | undefined, folder: string): string {
  if (rows !== undefined && "tables" in rows) {
    const html = (isAnswer: boolean) =>
      rows.tables.filter((table) => table.isAnswer === isAnswer).map((table) => tableChangesHtml(table, folder));
    return (
      html(false).join("") +
      more(html(true), "one more table, which is an answer", "more tables, which are answers") +
      largeHtml(tables.filter(({ name }) => rows.large.includes(name)))
    );
  }
  return `<p>${escapeHtml(whyNoRows(rows))}</p>${sizesHtml(tables)}`;
}

function whyNoRows(rows: RowsGone | undefined): string {
  if (rows === undefined) {
    return (
      "Rows are compared between a version and the one before it, when it is published. These two are further apart, " +
      "so only the sizes of their tables are here."
    );
  }
  return (
    `The tables of ${rows.gone.join(" and ")} were no longer on the machine when the newer version was published, so ` +
    "only the sizes are here."
  );
}

function largeHtml(tables: readonly ChangedTable[]): string {
  return tables.length === 0 ? "" : `<p>Too large to be compared row by row:</p>${sizesHtml(tables)}`;
}

const SIZES: readonly HtmlColumn[] = [
  { title: "Table" },
  { title: "Rows before", kind: "count" },
  { title: "Rows after", kind: "count" },
];

function sizesHtml(tables: readonly ChangedTable[]): string {
  const rows = tables.map(({ name, before, after }) => [
    `<code>${escapeHtml(name)}</code>`,
    before === undefined ? "–" : grouped(before),
    after === undefined ? "–" : grouped(after),
  ]);
  return tableHtml({ label: "Tables that differ", columns: SIZES, rows });
}

function tableChangesHtml(table: ListedTable, folder: string): string {
  const { rowsBefore, rowsAfter, added, removed, changed, columns, examples, file, cutAt } = table;
  const counts = [
    added > 0 ? `${grouped(added)} added` : "",
    removed > 0 ? `${grouped(removed)} removed` : "",
    changed > 0 ? `${grouped(changed)} changed` : "",
  ].filter((text) => text !== "");
  const where = Object.entries(columns).map(([name, count]) => `<code>${escapeHtml(name)}</code> in ${grouped(count)}`);
  const list = cutAt === undefined ? "Full list (CSV)" : `The first ${counted(cutAt, "row", "rows")} (CSV)`;
  return (
    `<details class="changed-table"><summary><code>${escapeHtml(table.table)}</code> <span>${counts.join(", ")}</span></summary>` +
    `<p>${grouped(rowsBefore)} → ${counted(rowsAfter, "row", "rows")}.${where.length > 0 ? ` Differs: ${where.join(", ")}.` : ""} ` +
    `<a href="${escapeHtml(folder + file)}" download>${list}</a></p>` +
    `<ul class="examples">${examples.map((example) => `<li>${exampleHtml(example)}</li>`).join("")}</ul></details>`
  );
}

function exampleHtml({ change, key, columns }: Example): string {
  const which = Object.entries(key).filter(([name]) => !name.endsWith("_key") || Object.keys(key).length === 1);
  const shown = which.length === 0 ? Object.entries(key) : which;
  const values = Object.entries(columns).map(
    ([name, [before, after]]) => `<code>${escapeHtml(name)}</code> ${valueHtml(before)} → ${valueHtml(after)}`,
  );
  const row = shown.map(([, value]) => escapeHtml(String(value))).join(", ");
  return `<em>${change}</em> ${row}${values.length > 0 ? `: ${values.join("; ")}` : ""}`;
}

/** Longer values are cut; the full list has them. */
const LONGEST = 60;

function valueHtml(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return escapeHtml(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
}
