import type { TopLevelSpec } from "vega-lite";
import { barChart } from "./bars.js";
import type { Colours, Tooltip } from "./channels.js";
import type { ChartTheme } from "./theme.js";

export interface Ranking {
  /** In the order shown. */
  readonly rows: readonly object[];
  readonly y: { readonly field: string; readonly labelLimit?: number };
  readonly x: { readonly field: string; readonly title: string; readonly format?: string };
  /** The format of the number beside each bar; by default that of the axis. */
  readonly label?: (row: never) => string;
  readonly colour?: Colours;
  readonly tooltip: Tooltip;
}

/** Horizontal bars, one per row, each with its number beside it. */
export function ranking({ rows, y, x, label, colour, tooltip }: Ranking, theme: ChartTheme): TopLevelSpec {
  const { format = ",~r" } = x;
  return barChart(
    {
      // A label comes from a row of the same table.
      bars: label === undefined ? rows : rows.map((row) => ({ ...row, shown: label(row as never) })),
      places: rows.length,
      step: 26,
      gap: 10,
      y: { field: y.field, axis: { labelLimit: y.labelLimit ?? 260 } },
      x: { field: x.field, title: x.title, axis: { tickCount: 5, format } },
      ...(colour && { colour }),
      tooltip,
      label: { field: label === undefined ? x.field : "shown", at: x.field },
    },
    theme,
  );
}
