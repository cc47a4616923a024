import type { TopLevelSpec } from "vega-lite";
import { type Colours, colourChannel, type Tooltip, tooltipChannel } from "./channels.js";
import { chartFrame } from "./frame.js";
import type { ChartTheme } from "./theme.js";

export interface BarChart {
  readonly bars: readonly object[];
  /** The number of bars below one another, and the height of each in pixels, with its gap. */
  readonly places: number;
  readonly step: number;
  /** In pixels; by default, bars share the step. */
  readonly gap?: number;
  /** Square in a stack, where colours meet end to end. */
  readonly square?: boolean;
  readonly y: {
    readonly field: string;
    readonly axis?: { readonly labelLimit?: number; readonly labelExpr?: string };
    readonly scale?: { readonly paddingInner: number };
    /** The field that distinguishes bars in one place, and their order. */
    readonly within?: { readonly field: string; readonly sort: "ascending" | readonly string[] };
  };
  readonly x: {
    readonly field: string;
    readonly title: string;
    /** Bars in one place are stacked end to end. */
    readonly stacked?: boolean;
    readonly axis: {
      readonly tickCount: number;
      readonly tickMinStep?: number;
      readonly format?: string;
      readonly labelExpr?: string;
    };
    readonly scale?: { readonly domain: readonly [number, number] };
  };
  readonly colour?: Colours;
  /** The order in which bars are stacked. */
  readonly order?: { readonly field: string; readonly sort: "ascending" | "descending" };
  readonly shade?: Readonly<Record<string, unknown>>;
  readonly tooltip: Tooltip;
  /** The number beside a bar: its field, its place if not at the end of the bar, and which bars have one. */
  readonly label: { readonly field: string; readonly at?: string; readonly filter?: string };
}

/** The number beside the longest bar needs room, above all on a phone. */
const PADDING = { left: 5, top: 5, right: 28, bottom: 5 } as const;

/** Horizontal bars, each with its number beside it. */
export function barChart(chart: BarChart, theme: ChartTheme): TopLevelSpec {
  const { at, field, filter } = chart.label;
  const x = { x: lengthChannel(chart.x) };
  return {
    ...chartFrame(theme),
    padding: PADDING,
    height: chart.step * Math.max(1, chart.places),
    data: { values: [...chart.bars] },
    encoding: { ...placeChannels(chart.y), ...(at === undefined && x) },
    layer: [
      { mark: barMark(chart, theme), encoding: { ...(at !== undefined && x), ...barChannels(chart) } },
      {
        ...(filter !== undefined && { transform: [{ filter }] }),
        mark: { type: "text", align: "left", dx: 6, fontSize: 11, color: theme.muted },
        encoding: { ...(at !== undefined && { x: { field: at, type: "quantitative" } }), text: { field } },
      },
    ],
  };
}

function placeChannels({ field, axis, scale, within }: BarChart["y"]) {
  return {
    y: { field, type: "nominal" as const, sort: null, title: null, ...(axis && { axis }), ...(scale && { scale }) },
    ...(within && { yOffset: { field: within.field, type: "nominal" as const, sort: sortOf(within.sort) } }),
  };
}

function sortOf(sort: "ascending" | readonly string[]) {
  return sort === "ascending" ? sort : [...sort];
}

function lengthChannel({ field, title, stacked, axis, scale }: BarChart["x"]) {
  return {
    field,
    type: "quantitative" as const,
    ...(stacked && { stack: "zero" as const }),
    title,
    axis,
    ...(scale && { scale: { domain: [...scale.domain] } }),
  };
}

function barMark({ square, step, gap, colour }: BarChart, theme: ChartTheme) {
  return {
    type: "bar" as const,
    ...(!square && { cornerRadiusEnd: 2 }),
    ...(gap !== undefined && { height: step - gap }),
    ...(colour === undefined && { color: theme.main }),
  };
}

function barChannels({ colour, shade, order, tooltip }: BarChart) {
  return {
    ...(colour && { color: colourChannel(colour) }),
    ...(shade && { opacity: shade }),
    ...(order && { order }),
    tooltip: tooltipChannel(tooltip),
  };
}
