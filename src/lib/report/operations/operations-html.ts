import { counted, grouped, percent } from "../../core/numbers.js";
import { escapeHtml } from "../../core/text/html.js";
import type { Operations } from "../../operations/operations.js";
import type { Run, StageOfRun } from "../../operations/runs/run.js";
import { amountText, bytesText, growthText, momentText, moneyText, timeText } from "../../operations/words.js";
import { deliveriesHtml } from "./deliveries-html.js";
import { outcomeHtml } from "./outcome-html.js";
import { runTable } from "./run-html.js";
import { runsHtml } from "./runs-html.js";
import { stagesHtml } from "./stages-html.js";
import { timelineSvg } from "./timeline-svg.js";

/** How the kit is run: the last run, all runs, every stage, and the deliveries. */
export function operationsHtml(operations: Operations): string {
  const { runs, stages, deliveries } = operations;
  const last = runs.at(-1);
  if (last === undefined) return "<p>No run has been recorded yet.</p>";
  const shown = runs.findLast(({ stages }) => stages.some(isWork)) ?? last;
  return [
    leadHtml(last, shown),
    keyFiguresHtml(operations, shown),
    `<h2>The last run with something to do, stage by stage</h2>`,
    `<p>It began on ${momentText(shown.started)} (universal time). Bars show when a stage was at work.</p>`,
    timelineSvg(shown),
    runTable(shown, "The last run with something to do, stage by stage"),
    "<h2>Run after run</h2>",
    "<p>Oldest on the left. A run with nothing to do takes a moment; a cross marks a run with trouble.</p>",
    runsHtml(runs),
    "<h2>Every stage over all runs</h2>",
    stagesHtml(stages, runs),
    ...(deliveries.length === 0
      ? []
      : [
          "<h2>Delivery after delivery</h2>",
          "<p>Rows that a source delivered, kept and rejected. Rows in must be kept plus rejected. A delivery that is much " +
            "smaller or larger than the one before it is marked: the file may be cut off, or the source has changed.</p>",
          deliveriesHtml(deliveries),
        ]),
    unreadableHtml(operations),
  ].join("\n");
}

function isWork({ outcome }: StageOfRun): boolean {
  return outcome === "done" || outcome === "failed" || outcome === "interrupted";
}

function leadHtml(last: Run, shown: Run): string {
  const failed = last.stages.find(({ outcome }) => outcome === "failed");
  const where = failed === undefined ? "" : ` in the stage ${escapeHtml(failed.stage)}`;
  const words = `The last run, on ${momentText(last.started)}, ${LAST[last.outcome]}${where}.`;
  const rest = last === shown ? "" : " Nothing had changed, so no stage ran.";
  const why = failed === undefined ? "" : `<p class="failure">${escapeHtml(failed.message ?? "")}</p>`;
  return `<p class="lead">${words}${rest}</p>${why}`;
}

const LAST: Readonly<Record<Run["outcome"], string>> = {
  done: "went well",
  failed: "failed",
  interrupted: "was killed before its end",
  running: "had not ended when this was written",
};

function keyFiguresHtml({ runs }: Operations, shown: Run): string {
  const { seconds, memoryPeak, bytes, growth, cost, stages } = shown;
  const ended = runs.filter(({ outcome }) => outcome !== "running");
  const good = ended.filter(({ outcome }) => outcome === "done").length;
  const read = stages.find(({ rowsIn, rowsRejected }) => rowsIn !== undefined && rowsRejected !== undefined);
  const figures: readonly (readonly [string, string, string])[] = [
    [
      outcomeHtml(shown.outcome),
      timeText(seconds),
      `${counted(stages.filter(isWork).length, "stage", "stages")} at work`,
    ],
    [
      "rows in",
      read?.rowsIn === undefined ? "none" : grouped(read.rowsIn),
      read === undefined
        ? "nothing was read anew"
        : `= ${grouped(read.rowsOut ?? 0)} kept + ${grouped(read.rowsRejected ?? 0)} rejected`,
    ],
    ["most memory at once", bytesText(memoryPeak) || "unknown", `of ${bytesText(shown.memory)}`],
    [
      "kept on disk",
      bytesText(bytes) || "unknown",
      growth === undefined ? "the first run" : `${growthText(growth)} since the run before`,
    ],
    [
      cost === undefined ? "cost of the run" : `${escapeHtml(cost.currency)} for the run`,
      cost === undefined ? "unknown" : amountText(cost.run),
      cost === undefined
        ? "it did not end"
        : `and ${escapeHtml(moneyText(cost.storageMonth, cost))} a month to keep it`,
    ],
    ["runs that went well", percent(good, ended.length || 1), `${grouped(good)} of ${grouped(ended.length)}`],
  ];
  const items = figures.map(
    ([name, value, note]) => `<div><dt>${name}<small>${note}</small></dt><dd>${value}</dd></div>`,
  );
  return `<dl class="key-figures run-figures">${items.join("")}</dl>`;
}

function unreadableHtml({ unreadable }: Operations): string {
  if (unreadable.length === 0) return "";
  return `<p class="beyond">${counted(unreadable.length, "line of the ledger cannot", "lines of the ledger cannot")} be read: ${unreadable.join(", ")}.</p>`;
}
