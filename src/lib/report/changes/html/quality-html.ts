import { grouped } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import type { HtmlColumn } from "../../html/table-region.js";
import { type Estimate, type Quality, type Version, versionLabel } from "../version-record.js";
import { estimateChart } from "./estimate-chart.js";
import { tableHtml } from "./table-html.js";
import { valueText } from "./values.js";

interface Measure {
  readonly title: string;
  estimate(quality: Quality): Estimate | undefined;
}

/** What is drawn over the versions. */
const MEASURES: readonly Measure[] = [
  { title: "Precision of links", estimate: ({ precision }) => precision },
  { title: "Recall of links", estimate: ({ recall }) => recall },
  { title: "Rows in all tables", estimate: ({ rows }) => ({ value: rows, low: rows, high: rows }) },
];

const COLUMNS: readonly HtmlColumn[] = [
  { title: "Version" },
  { title: "Data" },
  { title: "Rows", kind: "count" },
  { title: "Gates passed", kind: "count" },
  { title: "Gates that warn", kind: "count" },
  { title: "Links", kind: "count" },
  { title: "To review", kind: "count" },
  { title: "Precision", kind: "count" },
  { title: "Recall", kind: "count" },
];

const TIME: HtmlColumn = { title: "Build", kind: "count" };

/** All versions, newest first, with how good each is; `reports` leads to their folders. */
export function qualityHtml(versions: readonly Version[], reports: string): string {
  const timed = versions.some(({ seconds }) => seconds !== undefined);
  const rows = versions.map((version) => [...row(version, reports), ...(timed ? [timeText(version.seconds)] : [])]);
  return (
    `<div class="measures">${MEASURES.map((measure) => chart(measure, versions)).join("")}</div>` +
    tableHtml({ label: "All versions", columns: timed ? [...COLUMNS, TIME] : COLUMNS, rows })
  );
}

function chart({ title, estimate }: Measure, versions: readonly Version[]): string {
  const points = versions.map(({ newestDelivery, quality }) => ({
    label: newestDelivery,
    estimate: estimate(quality),
  }));
  return estimateChart(title, points.reverse());
}

function row(version: Version, reports: string): string[] {
  const { tables: _, rows, gates, links, precision, recall } = version.quality;
  return [
    `<a href="${escapeHtml(`${reports}${version.version}/index.html`)}">${escapeHtml(versionLabel(version))}</a>`,
    version.data,
    grouped(rows),
    grouped(gates.passed),
    grouped(gates.warned),
    grouped(links.match),
    grouped(links.review),
    estimateText(precision),
    estimateText(recall),
  ];
}

function estimateText(estimate: Estimate | undefined): string {
  if (estimate === undefined) return "unknown";
  const { value, low, high } = estimate;
  return `${valueText(value)}<span class="interval">${valueText(low)} to ${valueText(high)}</span>`;
}

function timeText(seconds: number | undefined): string {
  return seconds === undefined ? "unknown" : `${grouped(Math.round(seconds))} s`;
}
