import { z } from "zod";
import { REASON_MEANINGS } from "../../../contract/link-reasons.js";
import { DECISIONS } from "../../../contract/words.js";
import { sqlFile } from "../../../core/duckdb.js";
import { counted, grouped, percent } from "../../../core/numbers.js";
import { defineFigure } from "../../define-figure.js";
import { barChart } from "../../spec/bars.js";

const row = z.object({
  decision: z.enum(DECISIONS),
  reason: z.string(),
  releases: z.number(),
});

export type LinkDecisionRow = z.infer<typeof row>;

const WORDS: Readonly<Record<LinkDecisionRow["decision"], string>> = {
  match: "linked",
  review: "to review",
  none: "no film",
};

/** How the releases were decided, by the reason for it. */
export default defineFigure({
  row,
  from: { sql: sqlFile(import.meta.url, "link-decisions.sql") },
  title(counts) {
    const decided = (decision: LinkDecisionRow["decision"]) =>
      grouped(sum(counts.filter((count) => count.decision === decision)));
    return (
      `${counted(sum(counts), "release", "releases")}: ${decided("match")} linked to a film, ` +
      `${decided("review")} left to a person, ${decided("none")} without a film`
    );
  },
  caption: () =>
    "Releases by decision and reason. A release that belongs to several films counts once. " +
    "Each release has exactly one reason, so the bars add up to all releases.",
  columns: [
    { title: "Decision", kind: "text", cell: ({ decision }) => WORDS[decision] },
    { title: "Reason", kind: "prose", cell: ({ reason }) => reason },
    { title: "What it means", kind: "prose", cell: ({ reason }) => REASON_MEANINGS[reason] ?? "" },
    { title: "Releases", kind: "count", cell: ({ releases }) => releases },
    { title: "Share", kind: "count", cell: ({ releases }, counts) => percent(releases, sum(counts)) },
  ],
  spec: (counts, theme) =>
    barChart(
      {
        bars: counts.map(barOf),
        places: counts.length,
        step: 26,
        gap: 11,
        y: { field: "bar", axis: { labelLimit: 360, labelExpr: "split(datum.value, '|')[1]" } },
        x: { field: "releases", title: "releases", axis: { tickCount: 4, format: ",.0f" } },
        colour: {
          field: "decision",
          colours: { [WORDS.match]: theme.main, [WORDS.review]: theme.alert, [WORDS.none]: theme.muted },
          stacked: true,
        },
        tooltip: { decision: "decision", releases: ["releases", ","] },
        label: { field: "label", at: "releases" },
      },
      theme,
    ),
});

function barOf({ decision, reason, releases }: LinkDecisionRow) {
  return {
    // The same reason may make one release doubtful and another refused.
    bar: `${decision}|${decision === "match" ? reason : (REASON_MEANINGS[reason] ?? reason)}`,
    decision: WORDS[decision],
    releases,
    label: grouped(releases),
  };
}

function sum(counts: readonly LinkDecisionRow[]): number {
  return counts.reduce((total, { releases }) => total + releases, 0);
}
