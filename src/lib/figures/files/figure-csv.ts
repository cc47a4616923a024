import { csvRecord } from "../../core/csv-text.js";
import type { Figure } from "../figure.js";

/** A figure's data table as CSV by RFC 4180. */
export function figureCsv({ columns, table }: Figure): string {
  return [columns.map(({ title }) => title), ...table].map((cells) => `${csvRecord(cells)}\r\n`).join("");
}
