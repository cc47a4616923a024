import type { TopLevelSpec } from "vega-lite";
import { quantity, type Tooltip, tooltipChannel } from "./channels.js";
import { chartFrame } from "./frame.js";
import type { ChartTheme } from "./theme.js";

export interface IntervalChart {
  readonly rows: readonly object[];
  readonly y: { readonly field: string; readonly labelLimit?: number };
  readonly x: {
    readonly field: string;
    readonly title: string;
    readonly format?: string;
    readonly domain?: readonly [number, number];
    /** For ratios: twice and half are equally far from 1. */
    readonly log?: boolean;
  };
  /** Fields of the lower and the upper ends, the widest interval first: it gets the thinnest line. */
  readonly intervals: readonly (readonly [low: string, high: string])[];
  /** Where a line says "no effect". */
  readonly reference?: number;
  readonly tooltip: Tooltip;
}

/** The fields of the columns that `interval` declares. */
export const GRADED: IntervalChart["intervals"] = [
  ["low95", "high95"],
  ["low80", "high80"],
  ["low50", "high50"],
];

const STEP = 26;

/** A dot for each estimate on the intervals that it lies in. */
export function intervalChart(
  { rows, y, x, intervals, reference, tooltip }: IntervalChart,
  theme: ChartTheme,
): TopLevelSpec {
  const style = {
    scale: {
      ...(x.log ? { type: "log" as const, nice: false } : { zero: false }),
      ...(x.domain && { domain: [...x.domain] }),
    },
    axis: { tickCount: 5, ...(x.format && { format: x.format }) },
  };
  return {
    ...chartFrame(theme),
    height: STEP * Math.max(1, rows.length),
    data: { values: [...rows] },
    encoding: {
      y: { field: y.field, type: "nominal", sort: null, title: null, axis: { labelLimit: y.labelLimit ?? 280 } },
    },
    layer: [
      ...(reference === undefined ? [] : [referenceLine(reference, theme)]),
      ...intervals.map(([low, high], place) => ({
        mark: { type: "rule" as const, color: theme.main, strokeWidth: 1.5 + 2.5 * place, opacity: 0.45 + 0.2 * place },
        encoding: { x: quantity(low, x.title, style), x2: { field: high } },
      })),
      {
        mark: { type: "circle", color: theme.main, size: 80, opacity: 1 },
        encoding: { x: quantity(x.field, x.title, style), tooltip: tooltipChannel(tooltip) },
      },
    ],
  };
}

function referenceLine(value: number, theme: ChartTheme) {
  return {
    mark: { type: "rule" as const, color: theme.muted, strokeDash: [4, 4] },
    encoding: { x: { datum: value }, y: { value: 0 }, y2: { value: "height" as const } },
  };
}
