import type { TopLevelSpec } from "vega-lite";
import { grouped, percent } from "../core/numbers.js";
import type { Figure } from "./figure.js";
import { chartFrame } from "./frame.js";
import type { LinkCalibration, LinkClaims } from "./rows/link-quality.js";
import type { ChartTheme } from "./theme.js";

/** Whether a probability means what it says: links of like probability against the share of them that is true. */
export function linkCalibrationFigure(bins: readonly LinkCalibration[], claims: LinkClaims): Figure {
  return {
    name: "link-calibration",
    title: title(claims),
    caption:
      "Links accepted or to be reviewed, in ranges of probability a tenth wide; beside each dot, their number. On the line, as many are true as the " +
      "probability says; above it the linking is too cautious, below it too sure. Small ranges scatter by chance.",
    columns: [
      { title: "Probability", kind: "text" },
      { title: "Links", kind: "count" },
      { title: "Probability on average", kind: "count" },
      { title: "True", kind: "count" },
    ],
    rows: bins.map(({ from_probability: from, links, probability, correct }) => [
      rangeText(from),
      links,
      percent(probability, 1),
      percent(correct, 1),
    ]),
    spec: (theme) => spec(bins, theme),
  };
}

function title(claims: LinkClaims): string {
  const error = claims.get("sample.calibration_error");
  if (error === undefined) return "Whether the probabilities are right is not known: there is no truth to compare with";
  return `Probabilities lie ${(100 * error).toFixed(1)} percentage points from what is true, on average`;
}

function rangeText(from: number): string {
  return `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`;
}

function spec(bins: readonly LinkCalibration[], theme: ChartTheme): TopLevelSpec {
  const scale = { domain: [0, 1] };
  const points = bins.map((bin) => ({
    ...bin,
    range: rangeText(bin.from_probability),
    label: grouped(bin.links),
  }));
  return {
    ...chartFrame(theme),
    height: 320,
    encoding: {
      x: {
        field: "probability",
        type: "quantitative",
        title: "probability on average",
        scale,
        axis: { format: "%", tickCount: 5 },
      },
      y: {
        field: "correct",
        type: "quantitative",
        title: "share that is true",
        scale,
        axis: { format: "%", tickCount: 5 },
      },
    },
    layer: [
      {
        data: {
          values: [
            { probability: 0, correct: 0 },
            { probability: 1, correct: 1 },
          ],
        },
        mark: { type: "line", color: theme.muted, strokeWidth: 1.5, strokeDash: [4, 4] },
      },
      {
        data: { values: points },
        mark: { type: "circle", color: theme.main, opacity: 0.85 },
        encoding: {
          size: {
            field: "links",
            type: "quantitative",
            scale: { type: "sqrt", domain: [0, Math.max(1, ...bins.map(({ links }) => links))], range: [60, 600] },
            legend: null,
          },
          tooltip: [
            { field: "range", title: "probability" },
            { field: "links", title: "links", format: "," },
            { field: "correct", title: "true", format: ".1%" },
          ],
        },
      },
      {
        data: { values: points },
        mark: { type: "text", align: "right", dx: -14, fontSize: 11, color: theme.muted },
        encoding: { text: { field: "label" } },
      },
    ],
  };
}
