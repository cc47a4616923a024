import type { TopLevelSpec } from "vega-lite";
import { type Colours, colourChannel, quantity, type Tooltip, tooltipChannel } from "./channels.js";
import { chartFrame } from "./frame.js";
import type { ChartTheme } from "./theme.js";

interface Axis {
  readonly field: string;
  readonly title: string;
  readonly format?: string;
  /** A Vega expression that changes the formatted labels. */
  readonly labelExpr?: string;
  readonly log?: boolean;
  readonly zero?: boolean;
}

export interface Scatter {
  readonly rows: readonly object[];
  readonly x: Axis;
  readonly y: Axis;
  readonly colour?: Colours;
  /** The field shown by the size of a dot. */
  readonly size?: { readonly field: string; readonly title: string };
  /** A diagonal on which both quantities are equal. */
  readonly diagonal?: boolean;
  readonly tooltip: Tooltip;
}

/** A dot for each row, so that one quantity can be seen against another. */
export function scatter({ rows, x, y, colour, size, diagonal, tooltip }: Scatter, theme: ChartTheme): TopLevelSpec {
  const ends = [Math.min, Math.max].map((end) =>
    end(...rows.flatMap((row) => [Number(Reflect.get(row, x.field)), Number(Reflect.get(row, y.field))])),
  );
  return {
    ...chartFrame(theme),
    height: 320,
    layer: [
      {
        data: { values: [...rows] },
        mark: {
          type: "circle",
          opacity: 0.55,
          ...(size === undefined && { size: 30 }),
          ...(!colour && { color: theme.main }),
        },
        encoding: {
          x: channel(x),
          y: channel(y),
          ...(colour && { color: colourChannel(colour) }),
          ...(size && { size: { field: size.field, type: "quantitative" as const, title: size.title } }),
          tooltip: tooltipChannel(tooltip),
        },
      },
      ...(diagonal
        ? [
            {
              data: { values: ends.map((end) => ({ [x.field]: end, [y.field]: end })) },
              mark: { type: "line" as const, color: theme.muted, strokeDash: [3, 3] },
              encoding: { x: channel(x), y: channel(y) },
            },
          ]
        : []),
    ],
  };
}

function channel({ field, title, format, labelExpr, log, zero = false }: Axis) {
  return quantity(field, title, {
    scale: log ? { type: "log" } : { zero },
    axis: { tickCount: 6, ...(format !== undefined && { format }), ...(labelExpr !== undefined && { labelExpr }) },
  });
}
