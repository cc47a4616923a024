import type { TopLevelSpec } from "vega-lite";
import { counted, grouped, percent } from "../core/numbers.js";
import type { Figure } from "./figure.js";
import { barLabel, chartFrame } from "./frame.js";
import type { LinkDecision, LinkDecisionCount } from "./rows/links.js";
import type { ChartTheme } from "./theme.js";

const WORDS: Readonly<Record<LinkDecision, string>> = { match: "linked", review: "to review", none: "no film" };

/** In pixels, with the gap to the next one. */
const BAR_HEIGHT = 26;

/** How the releases were decided, by the reason for it. */
export function linkDecisionsFigure(
  counts: readonly LinkDecisionCount[],
  meanings: Readonly<Record<string, string>>,
): Figure {
  const all = sum(counts);
  return {
    name: "link-decisions",
    title: title(counts),
    caption:
      "Releases by decision and reason. A release that belongs to several films counts once. " +
      "Each release has exactly one reason, so the bars add up to all releases.",
    columns: [
      { title: "Decision", kind: "text" },
      { title: "Reason", kind: "prose" },
      { title: "What it means", kind: "prose" },
      { title: "Releases", kind: "count" },
      { title: "Share", kind: "count" },
    ],
    rows: counts.map(({ decision, reason, releases }) => [
      WORDS[decision],
      reason,
      meanings[reason] ?? "",
      releases,
      percent(releases, all),
    ]),
    spec: (theme) => spec(counts, meanings, theme),
  };
}

function title(counts: readonly LinkDecisionCount[]): string {
  const decided = (decision: LinkDecision) => grouped(sum(counts.filter((row) => row.decision === decision)));
  return (
    `${counted(sum(counts), "release", "releases")}: ${decided("match")} linked to a film, ` +
    `${decided("review")} left to a person, ${decided("none")} without a film`
  );
}

function spec(
  counts: readonly LinkDecisionCount[],
  meanings: Readonly<Record<string, string>>,
  theme: ChartTheme,
): TopLevelSpec {
  const bars = counts.map(({ decision, reason, releases }) => ({
    // The same reason may make one release doubtful and another refused.
    bar: `${decision}|${decision === "match" ? reason : (meanings[reason] ?? reason)}`,
    decision: WORDS[decision],
    releases,
    label: grouped(releases),
  }));
  return {
    ...chartFrame(theme),
    height: BAR_HEIGHT * Math.max(1, bars.length),
    data: { values: bars },
    encoding: {
      y: {
        field: "bar",
        type: "nominal",
        sort: null,
        title: null,
        axis: { labelLimit: 360, labelExpr: "split(datum.value, '|')[1]" },
      },
    },
    layer: [
      {
        mark: { type: "bar", cornerRadiusEnd: 2, height: BAR_HEIGHT - 11 },
        encoding: {
          x: { field: "releases", type: "quantitative", title: "releases", axis: { tickCount: 4, format: ",.0f" } },
          color: {
            field: "decision",
            type: "nominal",
            title: null,
            scale: { domain: Object.values(WORDS), range: [theme.main, theme.alert, theme.muted] },
            // One below the other, which fits a phone.
            legend: { orient: "top", direction: "vertical" },
          },
          tooltip: [
            { field: "decision", title: "decision" },
            { field: "releases", title: "releases", format: "," },
          ],
        },
      },
      {
        mark: barLabel(theme),
        encoding: { x: { field: "releases", type: "quantitative" }, text: { field: "label" } },
      },
    ],
  };
}

function sum(counts: readonly LinkDecisionCount[]): number {
  return counts.reduce((total, { releases }) => total + releases, 0);
}
