import type { TopLevelSpec } from "vega-lite";
import { type ChannelStyle, type Colours, colourChannel, quantity, type Tooltip, tooltipChannel } from "./channels.js";
import { chartFrame } from "./frame.js";
import type { ChartTheme } from "./theme.js";

export interface LineChart {
  readonly points: readonly object[];
  readonly x: ChannelStyle & { readonly field: string; readonly title: string };
  readonly y: ChannelStyle & { readonly field: string; readonly title: string };
  /** One line per word; without it, a single line. */
  readonly colour?: Colours;
  /** The fields of the lower and upper ends of the band of uncertainty. */
  readonly band?: readonly [low: string, high: string];
  readonly tooltip: Tooltip;
}

/** Lines over a quantity such as a year, with a dot for each point. */
export function lineChart({ points, x, y, colour, band, tooltip }: LineChart, theme: ChartTheme): TopLevelSpec {
  const across = quantity(x.field, x.title, styleOf(x));
  const up = quantity(y.field, y.title, styleOf(y));
  const color = colour && { color: colourChannel(colour) };
  const tint = colour === undefined && { color: theme.main };
  return {
    ...chartFrame(theme),
    height: 280,
    data: { values: [...points] },
    encoding: { x: across, ...color },
    layer: [
      ...(band === undefined
        ? []
        : [
            {
              mark: { type: "area" as const, opacity: 0.2, ...tint },
              encoding: { y: quantity(band[0], y.title, styleOf(y)), y2: { field: band[1] } },
            },
          ]),
      { mark: { type: "line", strokeWidth: 2.5, ...tint }, encoding: { y: up } },
      {
        mark: { type: "circle", size: 50, opacity: 1, ...tint },
        encoding: { y: up, tooltip: tooltipChannel(tooltip) },
      },
    ],
  };
}

function styleOf({ scale, axis }: ChannelStyle): ChannelStyle {
  return { ...(scale && { scale }), ...(axis && { axis }) };
}
