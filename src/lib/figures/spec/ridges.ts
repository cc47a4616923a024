import type { TopLevelSpec } from "vega-lite";
import { type Tooltip, tooltipChannel } from "./channels.js";
import { chartFrame } from "./frame.js";
import type { ChartTheme } from "./theme.js";

/** A value with its interval at a place on the common axis. */
export interface RidgePoint {
  readonly ridge: string;
  readonly x: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Ridges {
  /** Ridges stand below one another in the order in which they first appear. */
  readonly points: readonly RidgePoint[];
  readonly x: { readonly domain: readonly [number, number]; readonly values: readonly number[] };
  readonly tooltip: Tooltip;
}

const STEP = 54;

/** The room above a ridge, in steps, that the highest interval leaves free. */
const GAP = 0.15;

/**
 * A line with its band of uncertainty for each of several shares, all on one scale and below one another, so that small
 * charts need no legend. The last value is written beside it.
 */
export function ridgeChart({ points, x, tooltip }: Ridges, theme: ChartTheme): TopLevelSpec {
  const names = [...new Set(points.map(({ ridge }) => ridge))];
  const highest = Math.max(...points.map(({ high }) => high), 0.01);
  const raised = points.map((point) => {
    const ground = names.length - 1 - names.indexOf(point.ridge);
    const raise = (share: number) => ground + (share / highest) * (1 - GAP);
    return {
      ...point,
      ground,
      raisedValue: raise(point.value),
      raisedLow: raise(point.low),
      raisedHigh: raise(point.high),
    };
  });
  const up = (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { domain: [0, Math.max(1, names.length)], nice: false },
  });
  return {
    ...chartFrame(theme),
    height: STEP * Math.max(1, names.length),
    data: { values: raised },
    encoding: {
      x: {
        field: "x",
        type: "quantitative",
        title: null,
        scale: { domain: [...x.domain], nice: false },
        axis: { values: [...x.values], format: "d", grid: false },
      },
      detail: { field: "ridge" },
    },
    layer: [
      {
        mark: { type: "area", color: theme.main, opacity: 0.22, interpolate: "monotone" },
        encoding: { y: { ...up("raisedLow"), axis: nameAxis(names, theme) }, y2: { field: "raisedHigh" } },
      },
      {
        mark: { type: "line", color: theme.main, strokeWidth: 2, interpolate: "monotone" },
        encoding: { y: up("raisedValue") },
      },
      {
        mark: { type: "circle", color: theme.main, size: 28, opacity: 1 },
        encoding: { y: up("raisedValue"), tooltip: tooltipChannel(tooltip) },
      },
      {
        transform: [{ filter: `datum.x === ${x.domain[1]}` }],
        mark: { type: "text", align: "left", dx: 7, fontSize: 11, color: theme.ink },
        encoding: { y: up("raisedValue"), text: { field: "value", type: "quantitative", format: ".0%" } },
      },
    ],
  };
}

/** The name of each ridge at its ground. */
function nameAxis(names: readonly string[], theme: ChartTheme) {
  return {
    title: null,
    values: names.map((_name, place) => place),
    labelExpr: `${JSON.stringify([...names].reverse())}[datum.value]`,
    labelColor: theme.ink,
    labelBaseline: "bottom" as const,
  };
}
