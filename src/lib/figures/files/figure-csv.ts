import { csvRecord } from "../../core/text/csv-text.js";
import type { Value } from "../../snapshot/open-snapshot.js";
import type { Figure } from "../figure.js";

/**
 * A figure as CSV by RFC 4180: for an answer, all its columns by name, with values that programs read; otherwise the
 * data table that people see.
 */
export function figureCsv({ fields, rows, columns, table }: Figure): string {
  const lines =
    fields.length === 0
      ? [columns.map(({ title }) => title), ...table]
      : [fields.map(({ name }) => name), ...rows.map((row) => fields.map(({ name }) => cellOf(row[name])))];
  return lines.map((cells) => `${csvRecord(cells)}\r\n`).join("");
}

function cellOf(value: Value | undefined): string | number {
  if (typeof value === "number") return value;
  return typeof value === "object" && value !== null ? value.map(cellOf).join("|") : String(value ?? "");
}
