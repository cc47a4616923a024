import { z } from "zod";
import { grouped, percent } from "../../../core/numbers.js";
import { defineFigure } from "../../define-figure.js";
import { lineChart } from "../../spec/lines.js";

const row = z.object({
  threshold: z.number(),
  links: z.number(),
  precision: z.number(),
  recall: z.number(),
  linked_without_film: z.number(),
});

/** What precision and recall each choice of a threshold gives. */
export default defineFigure({
  row,
  from: { table: "fold_threshold" },
  title(choices, claims) {
    const used = choices.find(({ threshold }) => threshold === claims.get("linking.threshold.match"));
    const strict = choices.find(({ threshold }) => threshold === 0.95);
    if (used === undefined || strict === undefined) {
      return "The more certain a link must be, the fewer are wrong and the more are missed";
    }
    return (
      `Links from ${used.threshold} on are right in ${percent(used.precision, 1)} and find ${percent(used.recall, 1)}; ` +
      `from ${strict.threshold} on, ${percent(strict.precision, 1)} and ${percent(strict.recall, 1)}`
    );
  },
  caption: () =>
    "Precision against recall of real records on works that the model has not learned from, for each probability from which a link is accepted. " +
    "Choose it by what a wrong link costs: the costs in the configuration set it.",
  columns: [
    { title: "Accepted from", kind: "text", cell: ({ threshold }) => String(threshold) },
    { title: "Links", kind: "count", cell: ({ links }) => grouped(links) },
    { title: "Precision", kind: "count", cell: ({ precision }) => percent(precision, 1) },
    { title: "Recall", kind: "count", cell: ({ recall }) => percent(recall, 1) },
    { title: "No film, but linked", kind: "count", cell: (choice) => percent(choice.linked_without_film, 1) },
  ],
  spec: (choices, theme) =>
    lineChart(
      {
        points: choices.filter(({ recall }) => recall > 0.5),
        x: { field: "recall", title: "recall", scale: { zero: false }, axis: { format: "%", tickCount: 5 } },
        y: { field: "precision", title: "precision", scale: { zero: false }, axis: { format: "%", tickCount: 5 } },
        tooltip: {
          threshold: "accepted from",
          precision: ["precision", ".1%"],
          recall: ["recall", ".1%"],
          links: ["links", ","],
        },
      },
      theme,
    ),
});
