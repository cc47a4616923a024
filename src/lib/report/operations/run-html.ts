import { escapeHtml } from "../../core/text/html.js";
import type { Run, StageOfRun } from "../../operations/runs/run.js";
import { bytesText, growthText, rowsText, timeText } from "../../operations/words.js";
import { type HtmlColumn, tableRegion } from "../html/table-region.js";
import { outcomeHtml } from "./outcome-html.js";

const COLUMNS: readonly HtmlColumn[] = [
  { title: "Stage" },
  { title: "Time", kind: "count" },
  { title: "Rows in = kept + rejected", kind: "count" },
  { title: "Memory", kind: "count" },
  { title: "Size", kind: "count" },
  { title: "Why, and what came of it", kind: "prose" },
];

/** The stages of a run as a table; `label` is what a screen reader calls it, and no other table may have it. */
export function runTable(run: Run, label: string): string {
  return tableRegion({
    label,
    columns: COLUMNS,
    rows: run.stages.map(stageCells),
  });
}

function stageCells(stage: StageOfRun): string[] {
  const { outcome, seconds, usualSeconds, memoryPeak, bytes, growth } = stage;
  // What did not run took the memory that was taken before.
  const ran = outcome === "done" || outcome === "failed";
  return [
    `${escapeHtml(stage.stage)}<span class="interval">${outcomeHtml(outcome)}</span>`,
    withNote(ran ? timeText(seconds) : "", usualSeconds === undefined ? "" : `usually ${timeText(usualSeconds)}`),
    rowsHtml(stage),
    ran ? bytesText(memoryPeak) : "",
    withNote(bytesText(bytes), ran ? growthText(growth) : ""),
    reasonHtml(stage),
  ];
}

/** Only stages that may reject rows add up; others turn rows into other rows. */
function rowsHtml({ rowsIn, rowsOut, rowsRejected }: StageOfRun): string {
  if (rowsIn === undefined) return withNote("", rowsOut === undefined ? "" : `${rowsText(rowsOut)} out`);
  if (rowsRejected === undefined) return withNote(rowsText(rowsIn), `${rowsText(rowsOut)} out`);
  return withNote(rowsText(rowsIn), `= ${rowsText(rowsOut)} + ${rowsText(rowsRejected)}`);
}

function withNote(text: string, note: string): string {
  return note === "" ? text : `${text}<span class="interval">${note}</span>`;
}

function reasonHtml({ outcome, because, message }: StageOfRun): string {
  if (outcome === "unchanged" || message === undefined) return escapeHtml(because);
  const words = outcome === "failed" ? `<strong class="beyond">${escapeHtml(message)}</strong>` : escapeHtml(message);
  return `${escapeHtml(because)}: ${words}`;
}
