import type { TopLevelSpec } from "vega-lite";
import { type ChannelStyle, quantity, type Tooltip, tooltipChannel } from "./channels.js";
import { chartFrame } from "./frame.js";
import type { ChartTheme } from "./theme.js";

export interface Histogram {
  /** Counted by SQL, so that the chart holds no more rows than bars. */
  readonly bins: readonly object[];
  readonly x: Pick<ChannelStyle, "axis"> & { readonly from: string; readonly to: string; readonly title: string };
  readonly y: { readonly field: string; readonly title: string };
  /** A field in the unit of y: a smooth curve of the counts. */
  readonly density?: string;
  readonly tooltip: Tooltip;
}

/** How often values fall into each range. */
export function histogram({ bins, x, y, density, tooltip }: Histogram, theme: ChartTheme): TopLevelSpec {
  return {
    ...chartFrame(theme),
    height: 240,
    data: { values: [...bins] },
    layer: [
      {
        mark: { type: "bar", color: theme.main, binSpacing: 1 },
        encoding: {
          x: { ...quantity(x.from, x.title, { ...(x.axis && { axis: x.axis }) }), bin: "binned" },
          x2: { field: x.to },
          y: quantity(y.field, y.title, { axis: { tickCount: 5, format: "~s" } }),
          tooltip: tooltipChannel(tooltip),
        },
      },
      ...(density === undefined ? [] : [densityLine(density, x, theme)]),
    ],
  };
}

/** Its points lie in the middle of the bins. */
function densityLine(field: string, { from, to }: Histogram["x"], theme: ChartTheme) {
  return {
    transform: [{ calculate: `(datum['${from}'] + datum['${to}']) / 2`, as: "middle" }],
    mark: { type: "line" as const, interpolate: "monotone" as const, color: theme.alert, strokeWidth: 2 },
    encoding: {
      x: { field: "middle", type: "quantitative" as const },
      y: { field, type: "quantitative" as const },
    },
  };
}
