import type { TopLevelSpec } from "vega-lite";
import { quantity, type Tooltip, tooltipChannel } from "./channels.js";
import { chartFrame } from "./frame.js";
import type { ChartTheme } from "./theme.js";

export interface CalibrationChart {
  /** Ranges of probability: each has a `probability`, the share that is `correct`, and a `label` beside its dot. */
  readonly points: readonly { readonly probability: number; readonly correct: number; readonly label: string }[];
  readonly x: string;
  readonly y: string;
  /** The field with the number of what is in a range. */
  readonly size: string;
  readonly most: number;
  readonly tooltip: Tooltip;
}

const FROM_NONE_TO_ALL = { scale: { domain: [0, 1] }, axis: { format: "%", tickCount: 5 } };

/** A dot for each range of probability; on the line, as many are true as the probability says. */
export function calibrationChart(
  { points, x, y, size, most, tooltip }: CalibrationChart,
  theme: ChartTheme,
): TopLevelSpec {
  return {
    ...chartFrame(theme),
    height: 320,
    encoding: { x: quantity("probability", x, FROM_NONE_TO_ALL), y: quantity("correct", y, FROM_NONE_TO_ALL) },
    layer: [
      {
        data: { values: [0, 1].map((share) => ({ probability: share, correct: share })) },
        mark: { type: "line", color: theme.muted, strokeWidth: 1.5, strokeDash: [4, 4] },
      },
      {
        data: { values: [...points] },
        mark: { type: "circle", color: theme.main, opacity: 0.85 },
        encoding: {
          size: {
            field: size,
            type: "quantitative",
            scale: { type: "sqrt", domain: [0, most], range: [60, 600] },
            legend: null,
          },
          tooltip: tooltipChannel(tooltip),
        },
      },
      {
        data: { values: [...points] },
        mark: { type: "text", align: "right", dx: -14, fontSize: 11, color: theme.muted },
        encoding: { text: { field: "label" } },
      },
    ],
  };
}
