import type { Figure } from "../figure.js";

/** A figure's data table as CSV by RFC 4180. */
export function figureCsv({ columns, rows }: Figure): string {
  return [columns.map(({ title }) => title), ...rows].map((cells) => `${cells.map(field).join(",")}\r\n`).join("");
}

function field(cell: string | number): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
