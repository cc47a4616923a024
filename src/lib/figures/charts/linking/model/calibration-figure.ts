import { z } from "zod";
import { grouped, percent } from "../../../../core/numbers.js";
import { defineFigure } from "../../../define-figure.js";
import { calibrationChart } from "../../../spec/calibration.js";

const row = z.object({
  from_probability: z.number(),
  links: z.number(),
  probability: z.number(),
  correct: z.number(),
});

export type LinkCalibrationRow = z.infer<typeof row>;

/** Whether a probability means what it says: links of similar probability against the share of them that is true. */
export function calibrationFigure(table: "link_calibration" | "gold_calibration", prefix: string) {
  return defineFigure({
    row,
    from: { table },
    title(_bins, claims) {
      const error = claims.get(`${prefix}.calibration_error`);
      if (error === undefined) {
        return "Whether the probabilities are right is not known: there is no truth to compare with";
      }
      return `Probabilities lie ${(100 * error).toFixed(1)} percentage points from what is true, on average`;
    },
    caption: () =>
      "Links accepted or to be reviewed, in ranges of probability a tenth wide; beside each dot, their number. On the line, as many are true as the " +
      "probability says; above it the linking is too cautious, below it too sure. Small ranges scatter by chance.",
    columns: [
      { title: "Probability", kind: "text", cell: (bin) => rangeText(bin.from_probability) },
      { title: "Links", kind: "count", cell: ({ links }) => links },
      { title: "Probability on average", kind: "count", cell: ({ probability }) => percent(probability, 1) },
      { title: "True", kind: "count", cell: ({ correct }) => percent(correct, 1) },
    ],
    spec(bins, theme) {
      const points = bins.map((bin) => ({ ...bin, range: rangeText(bin.from_probability), label: grouped(bin.links) }));
      const most = Math.max(1, ...bins.map(({ links }) => links));
      return calibrationChart(
        {
          points,
          x: "probability on average",
          y: "share that is true",
          size: "links",
          most,
          tooltip: { range: "probability", links: ["links", ","], correct: ["true", ".1%"] },
        },
        theme,
      );
    },
  });
}

function rangeText(from: number): string {
  return `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`;
}
