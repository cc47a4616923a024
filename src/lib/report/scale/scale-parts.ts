import { join } from "node:path";
import { defaultConfig } from "../../core/config.js";
import { grouped, significant } from "../../core/numbers.js";
import { tableRegion } from "../html/table-region.js";
import type { PartSource, Parts } from "../site/parts/part.js";
import { type MeasuredRun, measuredRuns } from "./measured-runs.js";
import { ASSUMED, gainOfTwo, modelOf, ratesOf, startOf } from "./scale-model.js";

const NO_RUNS = "<p>This project has no such measurements: <code>npm run bench -- spark</code> makes them.</p>";

/**
 * `{{scale rates}}` shows what a release costs on Spark, `{{scale runs}}` every run that was measured, `{{scale model}}`
 * what linking all of Discogs would take.
 */
export async function scaleParts({ project }: PartSource): Promise<Parts> {
  const runs = await measuredRuns(join(project, "evidence", "scaling.csv"));
  const show = (html: (runs: readonly MeasuredRun[]) => string) => (runs.length === 0 ? NO_RUNS : html(runs));
  return { "scale rates": show(ratesHtml), "scale runs": show(runsHtml), "scale model": show(modelHtml) };
}

function ratesHtml(runs: readonly MeasuredRun[]): string {
  const rates = ratesOf(runs, "spark", 2);
  const [plain] = ratesOf(runs, "link", 1);
  const most = Math.max(...rates.map(({ cpuMilliseconds }) => cpuMilliseconds));
  const rows = [
    ...(plain === undefined ? [] : [{ name: "without Spark", ...plain }]),
    ...rates.map((rate) => ({ name: "on Spark", ...rate })),
  ].map(({ name, releases, cpuMilliseconds }) => [
    name,
    grouped(releases),
    cpuMilliseconds.toFixed(3),
    `<meter aria-label="${cpuMilliseconds.toFixed(3)} ms" min="0" max="${significant(most, 3)}" value="${significant(cpuMilliseconds, 3)}"></meter>`,
  ]);
  const table = tableRegion({
    label: "CPU time of a release",
    columns: [
      { title: "Linked" },
      { title: "Releases", kind: "count" },
      { title: "CPU of a release, in ms", kind: "count" },
      { title: "Beside the others" },
    ],
    rows,
  });
  return `${table}<p>${summaryHtml(runs)}</p>`;
}

function summaryHtml(runs: readonly MeasuredRun[]): string {
  const rates = ratesOf(runs, "spark", 2).map(({ cpuMilliseconds }) => cpuMilliseconds);
  const [plain] = ratesOf(runs, "link", 1);
  const same = ratesOf(runs, "spark", 2).find(({ releases }) => releases === plain?.releases);
  const start = startOf(runs, "spark", 2);
  const gain = gainOfTwo(runs);
  const spread = Math.max(...rates) / Math.min(...rates) - 1;
  return [
    `From the least data to the most, the CPU time of a release differs by ${percentage(spread)}.`,
    plain && same && `Spark costs ${percentage(same.cpuMilliseconds / plain.cpuMilliseconds - 1)} more than no Spark.`,
    gain && `Two workers are ${gain.toFixed(2)} times as fast as one.`,
    start && `The start takes ${start.cpuSeconds.toFixed(0)} seconds of CPU, whatever follows.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function runsHtml(runs: readonly MeasuredRun[]): string {
  const rows = runs.map(({ by, workers, releases, films, partitions, seconds, cpuSeconds }) => [
    by === "link" ? "leitmotif link" : `leitmotif link --spark local[${workers}]`,
    ...[releases, films, partitions].map(grouped),
    seconds.toFixed(1),
    cpuSeconds.toFixed(1),
  ]);
  const counts = ["Releases", "Films", "Parts", "Seconds", "Seconds of CPU"];
  return tableRegion({
    label: "All runs that were measured",
    columns: [{ title: "Command" }, ...counts.map((title) => ({ title, kind: "count" as const }))],
    rows,
  });
}

function modelHtml(runs: readonly MeasuredRun[]): string {
  const largest = ratesOf(runs, "spark", 2).at(-1);
  if (largest === undefined) return NO_RUNS;
  const { prices } = defaultConfig();
  const rows = modelOf(largest.cpuMilliseconds, prices).map(({ cores, minutes, cost }) => [
    String(cores),
    minutes.toFixed(0),
    `${cost.toFixed(2)} ${prices.currency}`,
  ]);
  const columns = [
    { title: "Cores", kind: "count" as const },
    { title: "Minutes", kind: "count" as const },
    { title: "Cost", kind: "count" as const },
  ];
  const assumed =
    `<p>A core costs ${prices.cpuHour} ${prices.currency} an hour and a gigabyte of memory ${prices.memoryGbHour}, ` +
    `as in leitmotif.config.json; there are ${ASSUMED.memoryGbACore} GB for each core, and machines take ` +
    `${ASSUMED.startMinutes} minutes to arrive.</p>`;
  return tableRegion({ label: "19 million releases on paper", columns, rows }) + assumed;
}

function percentage(share: number): string {
  return `${Math.round(100 * share)}%`;
}
