import type { TopLevelSpec } from "vega-lite";
import { type Colours, colourChannel, quantity, type Tooltip, tooltipChannel } from "./channels.js";
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
    /** For ratios: double and half are equally far from 1. */
    readonly log?: boolean;
  };
  /** Fields of the lower and upper ends, the widest interval first; it gets the thinnest line. */
  readonly intervals: readonly (readonly [low: string, high: string])[];
  /** Where to draw the line for "no effect". */
  readonly reference?: number;
  /** Estimates in colours. Where several are compared in one place, each stands a little above or below the others. */
  readonly compare?: Colours;
  readonly tooltip: Tooltip;
}

/** The fields of the columns that `interval` declares. */
export const GRADED: IntervalChart["intervals"] = [
  ["low95", "high95"],
  ["low80", "high80"],
  ["low50", "high50"],
];

const STEP = 26;

/** A dot for each estimate, drawn on its intervals. */
export function intervalChart(
  { rows, y, x, intervals, reference, compare, tooltip }: IntervalChart,
  theme: ChartTheme,
): TopLevelSpec {
  const style = {
    scale: {
      ...(x.log ? { type: "log" as const, nice: false } : { zero: false }),
      ...(x.domain && { domain: [...x.domain] }),
    },
    axis: { tickCount: 5, ...(x.format && { format: x.format }) },
  };
  const colour = compare ? {} : { color: theme.main };
  const places = new Set(rows.map((row) => Reflect.get(row, y.field))).size;
  return {
    ...chartFrame(theme),
    height: STEP * Math.max(1, places),
    data: { values: [...rows] },
    encoding: {
      y: { field: y.field, type: "nominal", sort: null, title: null, axis: { labelLimit: y.labelLimit ?? 280 } },
      ...(compare && rows.length > places && { yOffset: offsetChannel(compare) }),
      ...(compare && { color: colourChannel(compare) }),
    },
    layer: [
      ...(reference === undefined ? [] : [referenceLine(reference, theme)]),
      ...intervals.map(([low, high], place) => ({
        mark: { type: "rule" as const, ...colour, strokeWidth: 1.5 + 2.5 * place, opacity: 0.45 + 0.2 * place },
        encoding: { x: quantity(low, x.title, style), x2: { field: high } },
      })),
      {
        mark: { type: "circle", ...colour, size: compare ? 50 : 80, opacity: 1 },
        encoding: { x: quantity(x.field, x.title, style), tooltip: tooltipChannel(tooltip) },
      },
    ],
  };
}

/** In layered charts, Vega-Lite does not make room for offsets by itself. */
function offsetChannel({ field, colours }: Colours) {
  const scale = { domain: Object.keys(colours), range: [1, 0.8 * STEP - 1] };
  return { field, type: "nominal" as const, scale };
}

function referenceLine(value: number, theme: ChartTheme) {
  return {
    mark: { type: "rule" as const, strokeDash: [4, 4] },
    encoding: { color: { value: theme.muted }, x: { datum: value }, y: { value: 0 }, y2: { value: "height" as const } },
  };
}
