import type { TopLevelSpec } from "vega-lite";
import { chartFrame } from "./frame.js";
import type { ChartTheme } from "./theme.js";

const NOTE = "These data hold nothing to show here.";

/** The chart, or a note in its place if it would be an empty frame. */
export function orNothing(spec: TopLevelSpec, theme: ChartTheme): TopLevelSpec {
  return dataIn(spec).some((rows) => rows.length > 0) ? spec : note(theme);
}

function note(theme: ChartTheme): TopLevelSpec {
  return {
    ...chartFrame(theme),
    height: 40,
    data: { values: [{}] },
    mark: { type: "text", text: NOTE, align: "left", x: 0, y: 20, fontSize: 14, color: theme.muted },
  };
}

/** The rows of all layers and parts of a chart. */
function dataIn(part: unknown): (readonly unknown[])[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === "data" && Array.isArray(value?.values) ? [value.values as unknown[]] : dataIn(value),
  );
}
