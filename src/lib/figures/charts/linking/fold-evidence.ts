import { z } from "zod";
import { grouped, percent } from "../../../core/numbers.js";
import { defineFigure } from "../../define-figure.js";
import { intervalChart } from "../../spec/intervals.js";

const row = z.object({
  evidence: z.string(),
  composers: z.boolean(),
  links: z.number(),
  probability: z.number(),
  correct: z.number(),
  correct_low: z.number(),
  correct_high: z.number(),
});

type EvidenceRow = z.infer<typeof row>;

/** How reliable accepted links are by what speaks for them. */
export default defineFigure({
  row,
  from: { table: "fold_evidence" },
  title(kinds) {
    const title = kinds.find(({ evidence, composers }) => evidence === "title only" && composers);
    if (title === undefined) return "How reliable links are is not known: there are no labels";
    return `Links on the title alone are right in ${percent(title.correct, 1)}, and say ${percent(title.probability, 1)}`;
  },
  caption: () =>
    "Accepted links of real records by what agrees, on works that the model has not learned from: the share that is right with its 95% interval, and beside " +
    "it the probability that they were given. An honest probability lies within the interval or below it.",
  columns: [
    { title: "What agrees", kind: "text", cell: nameOf },
    { title: "Links", kind: "count", cell: ({ links }) => grouped(links) },
    { title: "Probability on average", kind: "count", cell: ({ probability }) => percent(probability, 1) },
    { title: "Right", kind: "count", cell: ({ correct }) => percent(correct, 1) },
    {
      title: "95% interval",
      kind: "count",
      cell: ({ correct_low, correct_high }) => `${percent(correct_low, 1)} to ${percent(correct_high, 1)}`,
    },
  ],
  spec: (kinds, theme) =>
    intervalChart(
      {
        rows: kinds.flatMap(dotsOf),
        y: { field: "kind", labelLimit: 240 },
        x: { field: "share", title: "share", format: "%" },
        intervals: [["low", "high"]],
        compare: { field: "measure", colours: { right: theme.main, probability: theme.muted } },
        tooltip: { kind: "what agrees", measure: "measure", share: ["share", ".1%"], links: ["links", ","] },
      },
      theme,
    ),
});

function nameOf({ evidence, composers }: EvidenceRow): string {
  return `${evidence}${composers ? "" : ", no composers"}`;
}

function dotsOf(kind: EvidenceRow) {
  const shared = { kind: nameOf(kind), links: kind.links };
  const { correct, correct_low, correct_high, probability } = kind;
  return [
    { ...shared, measure: "right", share: correct, low: correct_low, high: correct_high },
    { ...shared, measure: "probability", share: probability, low: probability, high: probability },
  ];
}
