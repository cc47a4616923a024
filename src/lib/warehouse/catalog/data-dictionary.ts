import type { Side } from "../../contract/warehouse/table.js";
import type { Reference } from "../../contract/warehouse/tables.js";
import type { CatalogColumn, CatalogTable } from "./read-catalog.js";

const SIDES: readonly { readonly side: Side; readonly heading: string }[] = [
  { side: "film", heading: "Film side" },
  { side: "music", heading: "Music side" },
  { side: "between", heading: "Between them" },
  { side: "bookkeeping", heading: "Bookkeeping" },
];

/** Every table and column with its meaning, for people. */
export function dataDictionaryMarkdown(catalog: readonly CatalogTable[]): string {
  const sections = SIDES.flatMap(({ side, heading }) => [
    `## ${heading}`,
    ...catalog.filter((table) => table.side === side).map(describeTable),
  ]);
  return `${["# Data dictionary", ...sections].join("\n\n")}\n`;
}

/** The same for programs. */
export function dataDictionaryJson(catalog: readonly CatalogTable[]): string {
  return `${JSON.stringify(catalog, null, 2)}\n`;
}

function describeTable(table: CatalogTable): string {
  const columns = table.columns.map((column) => describeColumn(table, column));
  return [
    `### ${table.name}`,
    "",
    table.comment ?? "",
    "",
    "| column | type | key | meaning |",
    "| --- | --- | --- | --- |",
    ...columns.map((cells) => `| ${cells.map(cell).join(" | ")} |`),
  ].join("\n");
}

function describeColumn({ key, references }: CatalogTable, column: CatalogColumn): string[] {
  const reference = references.find((other) => other.column === column.name);
  const keys = [key.includes(column.name) ? "key" : "", reference === undefined ? "" : describeReference(reference)];
  const type = column.isNullable ? column.type : `${column.type}, never null`;
  return [column.name, type, keys.filter((text) => text !== "").join(", "), column.comment ?? ""];
}

function describeReference({ table, to }: Reference): string {
  return `refers to ${table}.${to}`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
