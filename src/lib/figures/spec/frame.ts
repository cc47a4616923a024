import { type ChartTheme, chartConfig } from "./theme.js";

/** The name under which a chart says below which width, in pixels, it cannot be read. */
export const LEAST_WIDTH = "leastWidth";

/** What every chart has: the theme, and the width of the page. */
export function chartFrame(theme: ChartTheme) {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    config: chartConfig(theme),
    width: "container",
    autosize: { type: "fit-x", contains: "padding" },
  } as const;
}
