import { counted, grouped } from "../../core/numbers.js";
import { type TextColumn, textColumns } from "../../core/text/text-columns.js";
import type { Operations } from "../../operations/operations.js";
import type { Run, StageOfRun } from "../../operations/runs/run.js";
import {
  bytesText,
  changeText,
  growthText,
  momentText,
  moneyText,
  rowsText,
  timeText,
} from "../../operations/words.js";

const RUNS: readonly TextColumn<Run>[] = [
  { name: "run", text: ({ id }) => id },
  { name: "started (UTC)", text: ({ started }) => momentText(started) },
  { name: "outcome", text: ({ outcome }) => outcome },
  { name: "time", right: true, text: ({ seconds }) => timeText(seconds) },
  { name: "ran", right: true, text: ({ stages }) => String(stages.filter(({ outcome }) => outcome === "done").length) },
  { name: "delivery", text: ({ delivery }) => delivery ?? "" },
  { name: "memory", right: true, text: ({ memoryPeak }) => bytesText(memoryPeak) },
  { name: "on disk", right: true, text: ({ bytes }) => bytesText(bytes) },
  { name: "growth", right: true, text: ({ growth }) => growthText(growth) },
  { name: "cost", right: true, text: ({ cost }) => (cost ? moneyText(cost.run, cost) : "") },
];

const STAGES: readonly TextColumn<StageOfRun>[] = [
  { name: "stage", text: ({ stage }) => stage },
  { name: "outcome", text: ({ outcome }) => outcome },
  { name: "time", right: true, text: ({ seconds }) => secondsText(seconds) },
  { name: "usual", right: true, text: ({ usualSeconds }) => secondsText(usualSeconds) },
  { name: "rows in", right: true, text: ({ rowsIn }) => rowsText(rowsIn) },
  { name: "kept", right: true, text: ({ rowsOut }) => rowsText(rowsOut) },
  { name: "rejected", right: true, text: ({ rowsRejected }) => rowsText(rowsRejected) },
  {
    name: "memory",
    right: true,
    text: ({ outcome, memoryPeak }) => (outcome === "unchanged" ? "" : bytesText(memoryPeak)),
  },
  { name: "size", right: true, text: ({ bytes }) => bytesText(bytes) },
  { name: "growth", right: true, text: ({ growth }) => growthText(growth) },
  { name: "why", text: ({ because }) => because },
];

const OVERVIEW: readonly TextColumn<Operations["stages"][number]>[] = [
  { name: "stage", text: ({ stage }) => stage },
  { name: "last", text: ({ last }) => last },
  { name: "done", right: true, text: ({ done }) => grouped(done) },
  { name: "unchanged", right: true, text: ({ unchanged }) => grouped(unchanged) },
  { name: "failed", right: true, text: ({ failed }) => grouped(failed) },
  { name: "interrupted", right: true, text: ({ interrupted }) => grouped(interrupted) },
  { name: "time", right: true, text: ({ complete }) => secondsText(complete?.seconds) },
  { name: "usual", right: true, text: ({ complete }) => secondsText(complete?.usualSeconds) },
];

const DELIVERIES: readonly TextColumn<Operations["deliveries"][number]>[] = [
  { name: "source", text: ({ source }) => source },
  { name: "delivery", text: ({ date }) => date },
  { name: "rows read", right: true, text: ({ read }) => rowsText(read) },
  { name: "kept", right: true, text: ({ kept }) => rowsText(kept) },
  { name: "rejected", right: true, text: ({ rejected }) => rowsText(rejected) },
  { name: "size", right: true, text: ({ bytes }) => bytesText(bytes) },
  { name: "change", right: true, text: ({ change }) => changeText(change) },
  { name: "", text: ({ drifts }) => (drifts ? "more than expected" : "") },
];

/** All runs, the stages over all of them, and the deliveries. */
export function operationsText({ runs, stages, deliveries, unreadable }: Operations, known: number): string {
  if (known === 0) return "there are no runs yet: leitmotif build makes one\n";
  const parts = [
    textColumns(RUNS, runs.toReversed()),
    ...runs.toReversed().flatMap(troublesOf),
    `\n${counted(known, "run", "runs")} in the ledger, stage by stage:\n\n${textColumns(OVERVIEW, stages)}`,
    deliveries.length === 0
      ? ""
      : `\ndeliveries, each beside the one before:\n\n${textColumns(DELIVERIES, deliveries)}`,
    unreadable.length === 0 ? "" : `\nlines of the ledger that cannot be read: ${unreadable.join(", ")}\n`,
  ];
  return parts.join("");
}

/** One run, stage by stage. */
export function runText(run: Run): string {
  const { id, started, outcome, seconds, delivery, snapshot, cpus, memory, cost, program } = run;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["run", id],
    ["started", `${momentText(started)} UTC`],
    ["outcome", outcome],
    ["time", timeText(seconds)],
    ["program", program],
    ["machine", `${counted(cpus, "processor", "processors")}, ${bytesText(memory)}`],
    ["delivery", delivery],
    ["snapshot", snapshot],
    [
      "cost",
      cost && `${moneyText(cost.run, cost)}, and ${moneyText(cost.storageMonth, cost)} a month for what is kept`,
    ],
  ];
  const head = facts.flatMap(([name, text]) => (text === undefined ? [] : [`${name.padEnd(10)}${text}\n`]));
  return `${head.join("")}\n${textColumns(STAGES, run.stages)}${troublesOf(run).join("")}`;
}

function secondsText(seconds: number | undefined): string {
  return seconds === undefined ? "" : timeText(seconds);
}

function troublesOf({ id, stages }: Run): string[] {
  return stages
    .filter(({ outcome }) => outcome === "failed" || outcome === "interrupted")
    .map(({ stage, outcome, message, because }) => `\n${id}: ${stage} ${outcome}: ${message ?? because}\n`);
}
