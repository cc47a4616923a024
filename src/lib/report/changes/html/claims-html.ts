import { escapeHtml } from "../../../core/text/html.js";
import type { HtmlColumn } from "../../html/table-region.js";
import type { ClaimValue, MovedClaim } from "../moved-claims.js";
import { tableHtml } from "./table-html.js";
import { changeText, intervalText, valueText } from "./values.js";

const COLUMNS: readonly HtmlColumn[] = [
  { title: "Claim", kind: "name" },
  { title: "Before", kind: "count" },
  { title: "After", kind: "count" },
  { title: "Change", kind: "count" },
  { title: "Done by", kind: "prose" },
];

export function claimsHtml(claims: readonly MovedClaim[]): string {
  return tableHtml({ label: "Claims that moved", columns: COLUMNS, rows: claims.map(row) });
}

function row({ name, unit, before, after, change, beyondInterval, causes }: MovedClaim): string[] {
  const mark = beyondInterval === true ? `<span class="beyond">beyond the interval</span>` : "";
  return [
    `<code>${escapeHtml(name)}</code><span class="unit">${escapeHtml(unit)}</span>`,
    valueHtml(before),
    valueHtml(after),
    before === undefined ? "new" : after === undefined ? "gone" : `${changeHtml(change)}${mark}`,
    causes.join(" or "),
  ];
}

function changeHtml(change: number | undefined): string {
  return change === undefined ? "from 0" : changeText(change);
}

function valueHtml(value: ClaimValue | undefined): string {
  if (value === undefined) return "–";
  const interval = intervalText(value);
  return `${valueText(value.value)}${interval === "" ? "" : `<span class="interval">${interval}</span>`}`;
}
