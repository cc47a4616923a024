import { grouped } from "../../core/numbers.js";
import type { IngestResult } from "../../sources/ingest.js";
import type { IngestedFile } from "../../sources/staging/delivery-counts.js";

const HEADINGS = ["source", "delivery", "kind", "files", "read", "kept", "rejected", ""];
const FIRST_NUMBER = 3;

/** The counts as a table: one line per kind of file and delivery, then the files that no reader knows. */
export function ingestReport(results: readonly IngestResult[]): string {
  const rows = results.flatMap(rowsOf);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const lines = [HEADINGS, ...rows].map((row) =>
    row
      .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return `${[...lines, ...results.flatMap(unreadFiles)].join("\n")}\n`;
}

function rowsOf(result: IngestResult): string[][] {
  const { source, date } = result.delivery;
  if (result.outcome === "failed") return [[source, date, "", "", "", "", "", "failed"]];
  const { files } = result.counts;
  return [...new Set(files.map(({ kind }) => kind))].map((kind) => {
    const some = files.filter((file) => file.kind === kind);
    const counts = [some.length, sum(some, "read"), sum(some, "kept"), sum(some, "rejected")];
    return [source, date, kind, ...counts.map(grouped), result.outcome];
  });
}

function unreadFiles(result: IngestResult): string[] {
  if (result.outcome === "failed") return [];
  const { source, date } = result.delivery;
  return result.counts.unread.map(
    (name) => `not read, because no reader knows this kind of file: ${source}/${date}/${name}`,
  );
}

function sum(files: readonly IngestedFile[], column: "read" | "kept" | "rejected"): number {
  return files.reduce((total, file) => total + file[column], 0);
}

function isNumber(column: number): boolean {
  return column >= FIRST_NUMBER && column < HEADINGS.length - 1;
}
