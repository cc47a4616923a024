import { join } from "node:path";
import { grouped } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import type { ExplorerCase } from "../../explorer/cases/explorer-case.js";
import { REAL } from "../../explorer/data-sets.js";
import { exampleHtml } from "../../explorer/html/examples-html.js";
import { foldedTable } from "../../html/folded-table.js";
import { rowsOfCsv } from "../../html/rows-of-csv.js";
import type { PartSource, Parts } from "./part.js";

/** Films that many have seen, whose records are hard in different ways. */
const WELL_KNOWN = [
  "amadeus-1984",
  "blade-runner-1982",
  "blade-runner-2049-2017",
  "chariots-of-fire-1981",
  "ghost-in-the-shell-1995",
  "psycho-1960",
  "psycho-1998",
  "whiplash-2014",
];

const NO_RECORDS = "<p>This project has no labelled records: they are in the folder <code>tests/gold</code>.</p>";
const NO_STUDY = "<p>This project has no study of real files: <code>npm run study</code> makes one.</p>";

/** `{{real cases}}` shows well-known films and their records, `{{real study}}` what the study of real files found. */
export async function realParts(source: PartSource): Promise<Parts> {
  return {
    "real cases": casesHtml(source),
    "real study": await studyHtml(join(source.project, "evidence", "study")),
  };
}

function casesHtml({ realCases }: PartSource): string {
  const cases = realCases.filter(({ verdicts }) => verdicts.some(({ filmId }) => WELL_KNOWN.includes(filmId)));
  if (cases.length === 0) return NO_RECORDS;
  const filmOf = ({ verdicts: [first] }: ExplorerCase) => WELL_KNOWN.indexOf(first?.filmId ?? "");
  return cases
    .toSorted((one, other) => filmOf(one) - filmOf(other))
    .map((found) => exampleHtml(found, REAL))
    .join("\n");
}

async function studyHtml(folder: string): Promise<string> {
  const [files, answers] = await Promise.all([
    rowsOfCsv(join(folder, "files.csv")),
    rowsOfCsv(join(folder, "answers.csv")),
  ]);
  if (files.length === 0) return NO_STUDY;
  const read = files.map(({ source, files: kind, delivery, kept }) => [source, kind, delivery, grouped(Number(kept))]);
  const findings = answers
    .filter(({ finding }) => finding !== null && finding !== "")
    .map(({ question, rows, finding }) => [question, finding, grouped(Number(rows))]);
  return (
    studyTable("Real files that the study read", ["Source", "Files", "Delivery", "Rows kept"], read) +
    studyTable("What the study found in real files", ["Question", "Finding", "Rows"], findings)
  );
}

/** The last column counts. */
function studyTable(
  label: string,
  titles: readonly string[],
  rows: readonly (readonly (string | null | undefined)[])[],
): string {
  const last = titles.length - 1;
  const columns = titles.map((title, place) => ({
    title,
    kind: place === last ? ("count" as const) : ("prose" as const),
  }));
  return foldedTable({ label, columns, rows: rows.map((row) => row.map((cell) => escapeHtml(cell ?? ""))) });
}
