import { csvLine } from "../../core/text/csv-text.js";
import type { Link } from "./link.js";

/** A link as a line of CSV. */
export function linkRow(link: Link): string {
  const { releaseId, filmId, probability, decision, reason, rule, margin, runnerUp } = link;
  return csvLine([
    releaseId,
    filmId,
    probability.toFixed(4),
    decision,
    reason,
    rule,
    margin === undefined ? "" : margin.toFixed(2),
    runnerUp,
  ]);
}
