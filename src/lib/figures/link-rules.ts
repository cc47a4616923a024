import type { TopLevelSpec } from "vega-lite";
import { percent } from "../core/numbers.js";
import type { Figure } from "./figure.js";
import { barLabel, chartFrame } from "./frame.js";
import type { LinkRule } from "./rows/link-quality.js";
import type { ChartTheme } from "./theme.js";

/** In pixels, with the gap to the next one: two bars a rule. */
const RULE_HEIGHT = 48;

const FOUND = "of the true links";
const COMPARED = "of the films compared";

/** What each rule that finds films adds to those before it, and what that costs. */
export function linkRulesFigure(rules: readonly LinkRule[], meanings: Readonly<Record<string, string>>): Figure {
  return {
    name: "link-rules",
    title: title(rules),
    caption:
      "For each rule, its share of the true links and its share of the films that are compared because of it. " +
      "The rules are asked in this order, and a film counts for the first one that finds it.",
    columns: [
      { title: "Rule", kind: "text" },
      { title: "Finds a film whose title is like the release’s", kind: "prose" },
      { title: "Films a release", kind: "count" },
      { title: "True links", kind: "count" },
      { title: "Share", kind: "count" },
      { title: "So far", kind: "count" },
    ],
    rows: rules.map(({ rule, pairs_per_release, found, recall, recall_so_far }) => [
      rule,
      meanings[rule] ?? "",
      (pairs_per_release ?? 0).toFixed(2),
      found,
      shareText(recall),
      shareText(recall_so_far),
    ]),
    spec: (theme) => spec(rules, theme),
  };
}

function title(rules: readonly LinkRule[]): string {
  const recall = rules.at(-1)?.recall_so_far ?? null;
  if (recall === null) return "How many true links the rules find is not known: there is no truth to compare with";
  const films = rules.reduce((sum, { pairs_per_release }) => sum + (pairs_per_release ?? 0), 0);
  return `The rules find ${shareText(recall)} of the true links, and compare ${films.toFixed(1)} films a release`;
}

function spec(rules: readonly LinkRule[], theme: ChartTheme): TopLevelSpec {
  return {
    ...chartFrame(theme),
    height: RULE_HEIGHT * Math.max(1, rules.length),
    data: { values: barsOf(rules) },
    encoding: {
      y: { field: "rule", type: "nominal", sort: null, title: null, scale: { paddingInner: 0.35 } },
      yOffset: { field: "measure", type: "nominal", sort: [FOUND, COMPARED] },
    },
    layer: [
      {
        mark: { type: "bar", cornerRadiusEnd: 2 },
        encoding: {
          x: {
            field: "share",
            type: "quantitative",
            title: "share",
            axis: { tickCount: 5, format: "%" },
            scale: { domain: [0, 1] },
          },
          color: {
            field: "measure",
            type: "nominal",
            title: null,
            scale: { domain: [FOUND, COMPARED], range: [theme.main, theme.alert] },
            // One below the other, which fits a phone.
            legend: { orient: "top", direction: "vertical", labelLimit: 240 },
          },
          tooltip: [
            { field: "rule", title: "rule" },
            { field: "measure", title: "share" },
            { field: "label", title: "is" },
          ],
        },
      },
      {
        mark: barLabel(theme),
        encoding: { x: { field: "share", type: "quantitative" }, text: { field: "label" } },
      },
    ],
  };
}

/** Two bars a rule: what it is good for, and what it costs. */
function barsOf(rules: readonly LinkRule[]) {
  const all = rules.reduce((sum, { pairs }) => sum + pairs, 0);
  return rules.flatMap(({ rule, pairs, recall }) => [
    { rule, measure: FOUND, share: recall ?? 0, label: shareText(recall) },
    { rule, measure: COMPARED, share: all === 0 ? 0 : pairs / all, label: shareText(all === 0 ? null : pairs / all) },
  ]);
}

function shareText(share: number | null): string {
  return share === null ? "–" : percent(share, 1);
}
