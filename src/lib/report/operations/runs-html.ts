import { counted } from "../../core/numbers.js";
import { escapeHtml } from "../../core/text/html.js";
import type { Run } from "../../operations/runs/run.js";
import { amountText, bytesText, growthText, momentText, moneyText, timeText } from "../../operations/words.js";
import { tableHtml } from "../changes/html/table-html.js";
import type { HtmlColumn } from "../html/table-region.js";
import { type Bar, barsSvg } from "./bars-svg.js";
import { isTrouble, outcomeHtml } from "./outcome-html.js";
import { runTable } from "./run-html.js";

/** So many runs are drawn, and told stage by stage; the table and the files have all. */
const DRAWN = 30;
const TOLD = 20;

interface Measure {
  readonly title: string;
  value(run: Run): number | undefined;
  text(value: number, run: Run): string;
}

/** What is drawn over the runs. */
const MEASURES: readonly Measure[] = [
  { title: "Time of a run", value: ({ seconds }) => seconds, text: timeText },
  { title: "Most memory at once", value: ({ memoryPeak }) => memoryPeak, text: bytesText },
  { title: "Kept on disk", value: ({ bytes }) => bytes, text: bytesText },
  {
    title: "Cost of a run",
    value: ({ cost }) => cost?.run,
    text: (value, { cost }) => moneyText(value, { currency: cost?.currency ?? "" }),
  },
];

const COLUMNS: readonly HtmlColumn[] = [
  { title: "Started (UTC)" },
  { title: "Outcome" },
  { title: "Time", kind: "count" },
  { title: "Stages that ran", kind: "count" },
  { title: "Newest delivery", kind: "count" },
  { title: "Memory", kind: "count" },
  { title: "On disk", kind: "count" },
  { title: "Cost", kind: "count" },
];

/** How runs compare: drawn, as a table, and stage by stage. */
export function runsHtml(runs: readonly Run[]): string {
  const drawn = runs.slice(-DRAWN);
  const newest = runs.toReversed();
  const told = newest
    .slice(0, TOLD)
    .map(
      (run) =>
        `<details id="run-${escapeHtml(run.id)}"><summary>${momentText(run.started)}: ${run.outcome}, ${timeText(run.seconds)}</summary>` +
        `<p>Run <code>${escapeHtml(run.id)}</code> on ${counted(run.cpus, "processor", "processors")} and ${bytesText(run.memory)} of memory` +
        `${run.snapshot === undefined ? "" : `, with snapshot <code>${escapeHtml(run.snapshot)}</code>`}.</p>${runTable(run, `Run ${run.id}, stage by stage`)}</details>`,
    );
  return (
    `<div class="measures few-measures">${MEASURES.map((measure) => chart(measure, drawn)).join("")}</div>` +
    tableHtml({
      label: "All runs, newest first",
      columns: COLUMNS,
      rows: newest.map((run, place) => runCells(run, place < TOLD)),
    }) +
    `<h3>Each run, stage by stage</h3><div class="told-runs">${told.join("")}</div>`
  );
}

function chart({ title, value, text }: Measure, runs: readonly Run[]): string {
  const [date, time] = [
    [0, 10],
    [11, 16],
  ] as const;
  const isOneDay = runs[0]?.started.slice(...date) === runs.at(-1)?.started.slice(...date);
  const bars = runs.map(
    (run): Bar => ({
      label: momentText(run.started).slice(...(isOneDay ? time : date)),
      value: value(run),
      isBad: isTrouble(run.outcome),
    }),
  );
  const known = runs.findLast((run) => value(run) !== undefined);
  return known === undefined ? "" : barsSvg(title, bars, (amount) => text(amount, known));
}

function runCells(run: Run, isTold: boolean): string[] {
  const { id, outcome, seconds, stages, delivery, memoryPeak, bytes, growth, cost } = run;
  const started = momentText(run.started);
  const ran = stages.filter((stage) => stage.outcome === "done").length;
  const trouble = stages.find((stage) => isTrouble(stage.outcome));
  return [
    isTold ? `<a href="#run-${escapeHtml(id)}">${started}</a>` : started,
    trouble === undefined ? outcomeHtml(outcome) : `${outcomeHtml(outcome)} in ${escapeHtml(trouble.stage)}`,
    timeText(seconds),
    String(ran),
    escapeHtml(delivery ?? ""),
    bytesText(memoryPeak),
    `${bytesText(bytes)}<span class="interval">${growthText(growth)}</span>`,
    cost === undefined ? "" : `${amountText(cost.run)}<span class="interval">${escapeHtml(cost.currency)}</span>`,
  ];
}
