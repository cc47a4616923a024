import type { TopLevelSpec } from "vega-lite";
import { type Tooltip, tooltipChannel } from "./channels.js";
import { chartFrame, LEAST_WIDTH } from "./frame.js";
import type { ChartTheme } from "./theme.js";

export interface HeatMap {
  readonly cells: readonly Readonly<Record<string, unknown>>[];
  /** Unless an order is given, the order of the cells. */
  readonly x: { readonly field: string; readonly sort?: "ascending" };
  readonly y: { readonly field: string };
  /** How strongly a cell is drawn; values below zero get the other colour, and null an empty cell. */
  readonly value: { readonly field: string; readonly format: string; readonly strongest: number };
  readonly tooltip: Tooltip;
}

const STEP = 30;
/** Of a column, so that the values beside each other stay apart. */
const LEAST_STEP = 36;
const LABELS = 190;
/** All letters above the columns, if they are to stand level beside each other. */
const MOST_LETTERS = 72;
const LETTER = 7;

/** A cell for each pair. Its value sets its opacity, because the colours of a page are known only when it is shown. */
export function heatMap({ cells, x, y, value, tooltip }: HeatMap, theme: ChartTheme): TopLevelSpec {
  const datum = `datum['${value.field}']`;
  const columns = [...new Set(cells.map((cell) => String(cell[x.field])))];
  const longest = Math.max(0, ...columns.map((label) => label.length));
  const isLevel = longest * columns.length <= MOST_LETTERS;
  return {
    ...chartFrame(theme),
    usermeta: {
      [LEAST_WIDTH]: LABELS + columns.length * Math.max(LEAST_STEP, isLevel ? LETTER * longest : 0),
    },
    height: STEP * Math.max(1, new Set(cells.map((cell) => cell[y.field])).size),
    data: { values: [...cells] },
    transform: [{ calculate: `abs(${datum})`, as: "strength" }],
    encoding: {
      x: {
        field: x.field,
        type: "nominal",
        sort: x.sort ?? null,
        title: null,
        axis: { orient: "top", labelAngle: isLevel ? 0 : -40 },
      },
      y: { field: y.field, type: "nominal", sort: null, title: null, axis: { labelLimit: 280 } },
    },
    layer: [
      {
        mark: { type: "rect" },
        encoding: {
          color: { condition: { test: `${datum} < 0`, value: theme.alert }, value: theme.main },
          opacity: {
            field: "strength",
            type: "quantitative",
            scale: { domain: [0, value.strongest], range: [0.04, 0.75], clamp: true },
            legend: null,
          },
          tooltip: tooltipChannel(tooltip),
        },
      },
      {
        transform: [{ filter: `isValid(${datum})` }],
        mark: { type: "text", fontSize: 11, color: theme.ink },
        encoding: { text: { field: value.field, type: "quantitative", format: value.format } },
      },
    ],
  };
}
