import type { Config } from "vega-lite";

/** The colours of a chart. */
export interface ChartTheme {
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  /** What the chart is about. */
  readonly main: string;
  /** What deserves attention. */
  readonly alert: string;
}

/** For pages: the style sheet decides, so one chart serves light, dark and print. */
export const PAGE_THEME: ChartTheme = {
  ink: "var(--ink)",
  muted: "var(--ink-muted)",
  grid: "var(--rule)",
  main: "var(--chart-main)",
  alert: "var(--chart-alert)",
};

/** For files that stand alone: the light colours of the style sheet. */
export const PRINT_THEME: ChartTheme = {
  ink: "#1f1c17",
  muted: "#625b50",
  grid: "#e2dccf",
  main: "#20698a",
  alert: "#b4502b",
};

const FONT = "Instrument Sans, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** Quiet axes and legible text, the same in every chart. */
export function chartConfig(theme: ChartTheme): Config {
  return {
    // The page describes the chart once; a screen reader need not go from mark to mark.
    mark: { aria: false },
    background: "transparent",
    font: FONT,
    view: { stroke: null },
    axis: {
      domain: false,
      ticks: false,
      gridColor: theme.grid,
      labelColor: theme.muted,
      labelFontSize: 12,
      labelPadding: 8,
      titleColor: theme.muted,
      titleFontSize: 12,
      titleFontWeight: "normal",
    },
    header: { labelColor: theme.ink, labelFontSize: 13, labelFontWeight: 600, titleColor: theme.muted },
    legend: { labelColor: theme.ink, labelFontSize: 12, titleColor: theme.muted, symbolSize: 120 },
    text: { color: theme.ink, fontSize: 12 },
  };
}
