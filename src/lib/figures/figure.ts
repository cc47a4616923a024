import type { TopLevelSpec } from "vega-lite";
import type { Row } from "../snapshot/open-snapshot.js";
import type { ChartTheme } from "./spec/theme.js";

/** A chart with everything needed to read it without seeing it. */
export interface Figure {
  readonly name: string;
  /** The question of an answer; charts about the data themselves have none. */
  readonly question?: string;
  /** Says what the chart shows, as a sentence. */
  readonly title: string;
  /** How to read it and where it comes from. */
  readonly caption: string;
  /** The rows that it is drawn from. */
  readonly rows: readonly Row[];
  /** What the values of the rows mean, where that is known. */
  readonly fields: readonly Field[];
  readonly columns: readonly Column[];
  /** The data table below the chart: a cell for each column. */
  readonly table: readonly (readonly Cell[])[];
  /** By default in the colours of files that stand alone. */
  spec(theme?: ChartTheme): TopLevelSpec;
  /** The chart as an image that stands alone, such as a download or a notebook's output. */
  svg(): Promise<string>;
  png(): Promise<Uint8Array>;
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly unit: string;
  readonly meaning: string;
}

export interface Column {
  readonly title: string;
  /** Prose may span several lines in the source. */
  readonly kind: "text" | "prose" | "count";
}

export type Cell = string | number;
