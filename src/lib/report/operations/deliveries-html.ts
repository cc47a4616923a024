import { SOURCES } from "../../contract/sources.js";
import { grouped } from "../../core/numbers.js";
import { escapeHtml } from "../../core/text/html.js";
import type { DeliveryTrend } from "../../operations/deliveries/delivery-trend.js";
import { bytesText, changeText, rowsText } from "../../operations/words.js";
import { tableHtml } from "../changes/html/table-html.js";
import type { HtmlColumn } from "../html/table-region.js";
import { barsSvg } from "./bars-svg.js";

const COLUMNS: readonly HtmlColumn[] = [
  { title: "Source" },
  { title: "Delivery" },
  { title: "Rows in", kind: "count" },
  { title: "Kept", kind: "count" },
  { title: "Rejected", kind: "count" },
  { title: "Size", kind: "count" },
  { title: "Change", kind: "count" },
  { title: "Judgement", kind: "prose" },
];

/** How the deliveries of each source follow each other. */
export function deliveriesHtml(deliveries: readonly DeliveryTrend[]): string {
  const sources = [...new Set(deliveries.map(({ source }) => source))];
  const charts = sources.map((source) =>
    barsSvg(
      `Rows kept: ${titleOf(source)}`,
      deliveries
        .filter((delivery) => delivery.source === source)
        .map(({ date, kept, drifts }) => ({ label: date, value: kept, isBad: drifts })),
      (rows) => grouped(Math.round(rows)),
    ),
  );
  return (
    `<div class="measures few-measures">${charts.join("")}</div>` +
    tableHtml({ label: "All deliveries, newest first", columns: COLUMNS, rows: deliveries.toReversed().map(cells) })
  );
}

function cells({ source, date, read, kept, rejected, bytes, change, drifts }: DeliveryTrend): string[] {
  return [
    escapeHtml(titleOf(source)),
    date,
    rowsText(read),
    rowsText(kept),
    rowsText(rejected),
    bytesText(bytes),
    changeText(change),
    judgement(read - kept - rejected, change, drifts),
  ];
}

/** Deliveries of sources that this version does not know keep the name of their folder. */
function titleOf(source: string): string {
  return new Map<string, string>(Object.entries(SOURCES)).get(source) ?? source;
}

function judgement(missing: number, change: number | undefined, drifts: boolean): string {
  if (missing !== 0)
    return `<strong class="beyond">${grouped(Math.abs(missing))} rows are neither kept nor rejected</strong>`;
  if (drifts) return '<strong class="beyond">differs from the one before by more than expected</strong>';
  return change === undefined ? "the first one: adds up" : "as expected: adds up";
}
