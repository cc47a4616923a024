import { escapeHtml } from "../../../core/text/html.js";
import type { Causes, Difference } from "../causes.js";

/** Says what differs in what two versions were made from. */
export function causesHtml({ deliveries, code, settings }: Causes): string {
  const groups = [
    group("Data", deliveries, deliveryText),
    group("Code", code, ({ name }) => escapeHtml(name)),
    group("Configuration", settings, settingText),
  ].filter((html) => html !== "");
  if (groups.length === 0) {
    return "<p>Both versions were made from the same deliveries, by the same code, with the same configuration.</p>";
  }
  const single =
    groups.length === 1 ? "Only this differs, so it did all that follows." : "Any of these can be the cause.";
  return `<dl class="causes">${groups.join("")}</dl><p>${single}</p>`;
}

function group(name: string, differences: readonly Difference[], text: (difference: Difference) => string): string {
  if (differences.length === 0) return "";
  return `<div><dt>${name}</dt>${differences.map((one) => `<dd>${text(one)}</dd>`).join("")}</div>`;
}

function deliveryText({ name, before, after }: Difference): string {
  const what = before === undefined ? "new" : after === undefined ? "no longer there" : "other content";
  return `${escapeHtml(name)}: ${what}`;
}

function settingText({ name, before, after }: Difference): string {
  return `<code>${escapeHtml(name)}</code> ${escapeHtml(String(before ?? "not set"))} → ${escapeHtml(String(after ?? "not set"))}`;
}
