import type { TopLevelSpec } from "vega-lite";
import type { ChartTheme } from "./theme.js";

/** A chart with all that it takes to read it without seeing it. */
export interface Figure {
  readonly name: string;
  /** Says what the chart shows, as a sentence. */
  readonly title: string;
  /** How to read it and where it comes from. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The data table below the chart: a cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
  spec(theme: ChartTheme): TopLevelSpec;
}

export interface Column {
  readonly title: string;
  /** Prose may take several lines. */
  readonly kind: "text" | "prose" | "count";
}

export type Cell = string | number;
