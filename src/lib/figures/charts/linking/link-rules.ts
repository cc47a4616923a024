import { z } from "zod";
import { percent } from "../../../core/numbers.js";
import { RULE_MEANINGS } from "../../../linking/candidates/rules.js";
import { defineFigure } from "../../define-figure.js";
import { barChart } from "../../spec/bars.js";

const row = z.object({
  place: z.number(),
  rule: z.string(),
  pairs: z.number(),
  pairs_per_release: z.number().nullable(),
  found: z.number(),
  /** Shares are null where no pair is known to be true. */
  recall: z.number().nullable(),
  recall_so_far: z.number().nullable(),
});

export type LinkRuleRow = z.infer<typeof row>;

const MEANINGS: Readonly<Record<string, string>> = RULE_MEANINGS;

const FOUND = "of the true links";
const COMPARED = "of the films compared";

/** What each rule that finds films adds to those before it, and what that costs. */
export default defineFigure({
  row,
  from: { table: "link_rule" },
  title(rules) {
    const recall = rules.at(-1)?.recall_so_far ?? null;
    if (recall === null) return "How many true links the rules find is not known: there is no truth to compare with";
    const films = rules.reduce((sum, { pairs_per_release }) => sum + (pairs_per_release ?? 0), 0);
    return `The rules find ${shareText(recall)} of the true links, and compare ${films.toFixed(1)} films per release`;
  },
  caption: () =>
    "For each rule, its share of the true links and its share of the films that are compared because of it. " +
    "The rules are asked in this order, and a film counts for the first one that finds it. In the table, “right” is the " +
    "share of its films that are true.",
  columns: [
    { title: "Rule", kind: "text", cell: ({ rule }) => rule },
    {
      title: "Finds a film whose title is like the release’s, or",
      kind: "prose",
      cell: ({ rule }) => MEANINGS[rule] ?? "",
    },
    { title: "Films per release", kind: "count", cell: (rule) => (rule.pairs_per_release ?? 0).toFixed(2) },
    { title: "True links", kind: "count", cell: ({ found }) => found },
    {
      title: "Right",
      kind: "count",
      cell: ({ pairs, found, recall }) => shareText(recall === null || pairs === 0 ? null : found / pairs),
    },
    { title: "Of all", kind: "count", cell: ({ recall }) => shareText(recall) },
    { title: "So far", kind: "count", cell: (rule) => shareText(rule.recall_so_far) },
  ],
  spec: (rules, theme) =>
    barChart(
      {
        bars: barsOf(rules),
        places: rules.length,
        step: 48,
        y: { field: "rule", scale: { paddingInner: 0.35 }, within: { field: "measure", sort: [FOUND, COMPARED] } },
        x: { field: "share", title: "share", axis: { tickCount: 5, format: "%" }, scale: { domain: [0, 1] } },
        colour: {
          field: "measure",
          colours: { [FOUND]: theme.main, [COMPARED]: theme.alert },
          stacked: true,
          labelLimit: 240,
        },
        tooltip: { rule: "rule", measure: "share", label: "is" },
        label: { field: "label", at: "share" },
      },
      theme,
    ),
});

/** Two bars per rule: what it finds, and what it costs. */
function barsOf(rules: readonly LinkRuleRow[]) {
  const all = rules.reduce((sum, { pairs }) => sum + pairs, 0);
  return rules.flatMap(({ rule, pairs, recall }) => [
    { rule, measure: FOUND, share: recall ?? 0, label: shareText(recall) },
    { rule, measure: COMPARED, share: all === 0 ? 0 : pairs / all, label: shareText(all === 0 ? null : pairs / all) },
  ]);
}

function shareText(share: number | null): string {
  return share === null ? "–" : percent(share, 1);
}
