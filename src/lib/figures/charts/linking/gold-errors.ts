import { z } from "zod";
import { REASON_MEANINGS } from "../../../contract/link-reasons.js";
import { counted, percent } from "../../../core/numbers.js";
import { defineFigure } from "../../define-figure.js";
import { barChart } from "../../spec/bars.js";
import { LABELLED_KINDS, releaseKind } from "./model/release-kinds.js";

const row = z.object({
  release_id: z.string(),
  film_id: z.string(),
  kind: z.string(),
  category: z.string(),
  release: z.string(),
  film: z.string(),
  decision: z.string(),
  probability: z.number().nullable(),
  reason: z.string(),
  note: z.string(),
});

type ErrorRow = z.infer<typeof row>;

/** Every real release whose link differs from its label. */
export default defineFigure({
  row,
  from: { table: "gold_error" },
  title(rows, claims) {
    const releases = claims.get("linking.gold.releases");
    if (releases === undefined) return "Which real releases are linked wrongly is not known here: there are no labels";
    const wrong = rows.filter(({ kind }) => kind === "wrong link").length;
    return (
      `Of ${counted(releases, "real release", "real releases")}, ${counted(wrong, "link is", "links are")} wrong and ` +
      `${counted(rows.length - wrong, "is", "are")} missed: here is every one`
    );
  },
  caption: () =>
    "By what makes the release hard to link. A wrong link is one that was accepted and is not in the labels; a missed one is in the labels and was not " +
    "accepted, or waits for a person. The probability is that of the film named in the row.",
  columns: [
    { title: "Release", kind: "prose", cell: ({ release }) => release },
    { title: "Film", kind: "prose", cell: ({ film }) => film },
    {
      title: "Error",
      kind: "text",
      cell: ({ kind, decision }) => (decision === "review" ? `${kind}, left to a person` : kind),
    },
    {
      title: "Probability",
      kind: "count",
      cell: ({ probability }) => (probability === null ? "" : percent(probability, 1)),
    },
    { title: "Reason", kind: "prose", cell: ({ reason }) => REASON_MEANINGS[reason] ?? reason },
    {
      title: "What makes it hard",
      kind: "prose",
      cell: ({ category, note }) => [nameOf(category), note].filter((text) => text !== "").join(": "),
    },
  ],
  spec(rows, theme) {
    const kinds = [...new Set(rows.map(({ category }) => category))];
    const bars = kinds.flatMap((category) => barsOf(category, rows));
    return barChart(
      {
        bars,
        places: kinds.length,
        step: 26,
        gap: 11,
        square: true,
        y: { field: "category", axis: { labelLimit: 220 } },
        x: { field: "links", title: "links", stacked: true, axis: { tickCount: 5, tickMinStep: 1 } },
        colour: { field: "kind", colours: { missed: theme.muted, "wrong link": theme.alert } },
        tooltip: { category: "kind of release", kind: "error", links: "links" },
        label: { field: "label", at: "all", filter: "datum.place === 0" },
      },
      theme,
    );
  },
});

/** Two stacked bars per kind of release. */
function barsOf(category: string, rows: readonly ErrorRow[]) {
  const count = (wanted: string) => rows.filter((row) => row.category === category && row.kind === wanted).length;
  const counts = ["missed", "wrong link"].map((kind) => ({ kind, links: count(kind) }));
  const all = counts.reduce((sum, { links }) => sum + links, 0);
  return counts.map((bar, place) => ({ ...bar, category: nameOf(category), place, all, label: String(all) }));
}

function nameOf(category: string): string {
  return releaseKind(LABELLED_KINDS, category).name;
}
