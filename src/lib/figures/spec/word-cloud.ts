import type { TopLevelSpec } from "vega-lite";
import { type Tooltip, tooltipChannel } from "./channels.js";
import { chartFrame } from "./frame.js";
import type { PlacedWord } from "./place-words.js";
import type { ChartTheme } from "./theme.js";

export interface WordCloud {
  readonly words: readonly (PlacedWord & { readonly word: string })[];
  readonly tooltip: Tooltip;
}

const MARGIN = 20;

/** Words at their places. Where the page is narrower than the cloud, the letters shrink with it. */
export function wordCloud({ words, tooltip }: WordCloud, theme: ChartTheme): TopLevelSpec {
  const reach = {
    x: MARGIN + Math.max(0, ...words.map(({ word, x, size }) => Math.abs(x) + (word.length * size) / 3)),
    y: MARGIN + Math.max(0, ...words.map(({ y, size }) => Math.abs(y) + size / 2)),
  };
  const along = (field: "x" | "y") => ({
    field,
    type: "quantitative" as const,
    axis: null,
    scale: { domain: [-reach[field], reach[field]], nice: false },
  });
  return {
    ...chartFrame(theme),
    height: 2 * reach.y,
    data: { values: [...words] },
    mark: {
      type: "text",
      color: theme.main,
      baseline: "middle",
      fontSize: { expr: `datum.size * min(1, width / ${2 * reach.x})` },
    },
    encoding: { x: along("x"), y: along("y"), text: { field: "word" }, tooltip: tooltipChannel(tooltip) },
  };
}
