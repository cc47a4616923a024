import type { Link } from "./links.js";

/** A link as a line of CSV. */
export function linkRow(link: Link): string {
  const { releaseId, filmId, probability, decision, reason, rule, margin, runnerUp } = link;
  const fields = [
    releaseId,
    filmId,
    probability.toFixed(4),
    decision,
    reason,
    rule,
    margin === undefined ? "" : margin.toFixed(2),
    runnerUp,
  ];
  return `${fields.map(csvField).join(",")}\n`;
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
