import { counted, grouped, percent } from "../../core/numbers.js";
import type { RuleReport } from "../../linking/evaluation/rule-report.js";

const HEADING = ["rule", "films per release", "true pairs", "of its pairs", "of all", "so far"];

/** The report on the rules as a table for a terminal. */
export function ruleReportText({ releases, truePairs, rules, all }: RuleReport): string {
  const last = { rule: "all", ...all, recallSoFar: all.recall };
  const rows = [...rules, last].map(({ rule, pairs, pairsPerRelease, found, recall, recallSoFar }) => [
    rule,
    pairsPerRelease.toFixed(2),
    grouped(found),
    share(found / pairs),
    share(recall),
    share(recallSoFar),
  ]);
  const counts = `${counted(releases, "release", "releases")}, ${counted(truePairs, "true pair", "true pairs")}`;
  return `${table([HEADING, ...rows])}${counts}; a film counts for the first rule that finds it\n`;
}

function share(value: number): string {
  return Number.isNaN(value) ? "-" : percent(value, 1);
}

/** Aligns the first column to the left and figures to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const padded = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => `${row.map(padded).join("  ")}\n`).join("");
}
