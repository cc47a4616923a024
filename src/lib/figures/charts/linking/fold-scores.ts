import { z } from "zod";
import { percent } from "../../../core/numbers.js";
import { defineFigure } from "../../define-figure.js";
import { intervalChart } from "../../spec/intervals.js";

const row = z.object({
  labels: z.string(),
  composers: z.boolean(),
  releases: z.number(),
  precision: z.number(),
  precision_mean: z.number(),
  precision_spread: z.number(),
  recall: z.number(),
  recall_mean: z.number(),
  recall_spread: z.number(),
  linked_without_film: z.number(),
  calibration_error: z.number(),
});

type FoldRow = z.infer<typeof row>;

/** What people call the sets of labels. */
const LABELS: Readonly<Record<string, string>> = {
  all: "all labels",
  hand: "records drawn by chance",
  "gold/releases.csv": "labels of this project",
  "dev/releases.csv": "other labels",
};

/** How good linking is on works that the model has not learned from. */
export default defineFigure({
  row,
  from: { table: "fold_score" },
  title(views) {
    const all = views.find(({ labels, composers }) => labels === "all" && composers);
    if (all === undefined) return "How well unseen records are linked is not known: there are no labels";
    return `On works never seen, ${percent(all.precision, 1)} of the links are right and ${percent(all.recall, 1)} of the true ones are found`;
  },
  caption: () =>
    "Real records with labels, cut into five parts that share no film, no composer and no artist. Each part was linked by a model that learned from the " +
    "other four. A dot is the mean over the five parts, its line one standard deviation to both sides.",
  columns: [
    { title: "Labels", kind: "text", cell: nameOf },
    { title: "Records", kind: "count", cell: ({ releases }) => releases },
    { title: "Precision", kind: "count", cell: ({ precision }) => percent(precision, 1) },
    { title: "Mean ± spread", kind: "count", cell: (view) => over(view.precision_mean, view.precision_spread) },
    { title: "Recall", kind: "count", cell: ({ recall }) => percent(recall, 1) },
    { title: "Mean ± spread", kind: "count", cell: (view) => over(view.recall_mean, view.recall_spread) },
    { title: "No film, but linked", kind: "count", cell: (view) => percent(view.linked_without_film, 1) },
    { title: "Calibration error", kind: "count", cell: (view) => view.calibration_error.toFixed(4) },
  ],
  spec: (views, theme) =>
    intervalChart(
      {
        rows: views.flatMap(dotsOf),
        y: { field: "labels", labelLimit: 240 },
        x: { field: "mean", title: "share", format: "%" },
        intervals: [["low", "high"]],
        compare: { field: "measure", colours: { precision: theme.main, recall: theme.alert } },
        tooltip: { labels: "labels", measure: "measure", mean: ["mean", ".1%"] },
      },
      theme,
    ),
});

function nameOf({ labels, composers }: FoldRow): string {
  return `${LABELS[labels] ?? labels}${composers ? "" : ", no composers"}`;
}

function over(mean: number, spread: number): string {
  return `${percent(mean, 1)} ± ${(100 * spread).toFixed(1)}`;
}

function dotsOf(view: FoldRow) {
  return (["precision", "recall"] as const).map((measure) => {
    const [mean, spread] = [view[`${measure}_mean`], view[`${measure}_spread`]];
    return { labels: nameOf(view), measure, mean, low: mean - spread, high: Math.min(1, mean + spread) };
  });
}
