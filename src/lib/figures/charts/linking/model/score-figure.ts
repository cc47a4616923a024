import { z } from "zod";
import { counted, grouped, percent } from "../../../../core/numbers.js";
import type { Claims } from "../../../../snapshot/open-snapshot.js";
import { defineFigure } from "../../../define-figure.js";
import { barChart } from "../../../spec/bars.js";
import { type ReleaseKind, releaseKind } from "./release-kinds.js";

const row = z.object({
  category: z.string(),
  releases: z.number(),
  right_links: z.number(),
  wrong_links: z.number(),
  missed_links: z.number(),
  without_film: z.number(),
  linked_without_film: z.number(),
});

export type LinkScoreRow = z.infer<typeof row>;

const OUTCOMES = ["right", "missed", "wrong"] as const;

export interface Scored {
  /** The table of the snapshot that holds the scores. */
  readonly table: "link_score" | "gold_score";
  /** What the names of its claims begin with. */
  readonly claims: "linking.sample" | "linking.gold";
  /** The kinds of releases by their codes. */
  readonly kinds: Readonly<Record<string, ReleaseKind>>;
  /** What is said where there is no truth. */
  readonly unknown: string;
}

/** How many links are right, missed or wrong, by what makes releases hard to link. */
export function scoreFigure({ table, claims: prefix, kinds, unknown }: Scored) {
  return defineFigure({
    row,
    from: { table },
    title(_scores, claims) {
      const [right, wrong, missed] = ["right", "wrong", "missed"].map((name) => claims.get(`${prefix}.${name}`) ?? 0);
      const [accepted, wanted] = [(right ?? 0) + (wrong ?? 0), (right ?? 0) + (missed ?? 0)];
      if (accepted === 0 || wanted === 0) {
        return unknown;
      }
      return (
        `${percent(right ?? 0, accepted)} of ${counted(accepted, "link", "links")} are right (precision), ` +
        `${percent(right ?? 0, wanted)} of ${counted(wanted, "true link", "true links")} are found (recall)`
      );
    },
    caption: (_scores, claims) =>
      `${interval(claims, prefix)}Links by what makes the release easy or hard to link, or why it has no film. Beside each bar, the links right + missed + wrong.`,
    columns: [
      { title: "Kind of release", kind: "text", cell: ({ category }) => releaseKind(kinds, category).name },
      { title: "What it means", kind: "prose", cell: ({ category }) => releaseKind(kinds, category).meaning },
      { title: "Releases", kind: "count", cell: ({ releases }) => releases },
      { title: "Right", kind: "count", cell: (score) => score.right_links },
      { title: "Missed", kind: "count", cell: (score) => score.missed_links },
      { title: "Wrong", kind: "count", cell: (score) => score.wrong_links },
      { title: "Without a film", kind: "count", cell: (score) => score.without_film },
      { title: "Linked anyway", kind: "count", cell: (score) => score.linked_without_film },
    ],
    spec(all, theme) {
      const scores = all.filter((score) => linksOf(score) > 0);
      return barChart(
        {
          bars: scores.flatMap((score) => barsOf(score, releaseKind(kinds, score.category).name)),
          places: scores.length,
          step: 26,
          gap: 11,
          square: true,
          y: { field: "kind", axis: { labelLimit: 220 } },
          x: {
            field: "links",
            title: "links",
            stacked: true,
            axis: { tickCount: 5 },
            // Leaves room for the numbers beside the longest bar.
            scale: { domain: [0, 1.3 * Math.max(1, ...scores.map(linksOf))] },
          },
          colour: { field: "outcome", colours: { right: theme.main, missed: theme.muted, wrong: theme.alert } },
          order: { field: "place", sort: "ascending" },
          tooltip: { kind: "kind", outcome: "outcome", links: ["links", ","] },
          label: { field: "label", at: "all", filter: "datum.place === 0" },
        },
        theme,
      );
    },
  });
}

function interval(claims: Claims, prefix: string): string {
  const [low, high, recallLow, recallHigh] = ["precision_low", "precision_high", "recall_low", "recall_high"].map(
    (name) => claims.get(`${prefix}.${name}`),
  );
  if (low === undefined || high === undefined || recallLow === undefined || recallHigh === undefined) return "";
  return (
    `With 95% confidence, precision lies from ${percent(low, 1)} to ${percent(high, 1)} ` +
    `and recall from ${percent(recallLow, 1)} to ${percent(recallHigh, 1)}. `
  );
}

function linksOf({ right_links, missed_links, wrong_links }: LinkScoreRow): number {
  return right_links + missed_links + wrong_links;
}

/** Three stacked bars per kind. */
function barsOf(score: LinkScoreRow, kind: string) {
  const links = [score.right_links, score.missed_links, score.wrong_links];
  const shared = { kind, all: linksOf(score), label: links.map(grouped).join(" + ") };
  return OUTCOMES.map((outcome, place) => ({ ...shared, outcome, place, links: links[place] ?? 0 }));
}
