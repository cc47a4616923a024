import type { VisualizationSpec } from "vega-embed";
import { highlightTogether } from "./charts/highlight-together.js";

// Pages contain every chart as a still image. This draws each again at the available width, with tooltips, one after the
// other, so that a page with many charts stays responsive. Text is measured, so its typeface must be there.
const sources = document.querySelectorAll<HTMLLinkElement>('link[itemprop="chart"]');
if (sources.length > 0) await document.fonts.ready;
for (const source of sources) {
  const chart = source.parentElement?.querySelector<HTMLElement>(".canvas, .chart:not(:has(> .canvas))");
  if (chart) await draw(chart, source.href);
}
highlightTogether(document.querySelectorAll<HTMLElement>(".chart"));

async function draw(chart: HTMLElement, specUrl: string): Promise<void> {
  const response = await fetch(specUrl);
  const spec: VisualizationSpec = await response.json();
  // Most of what a page would have to load; the still image serves until it is there.
  const { default: embed } = await import("vega-embed");
  await embed(chart, spec, { actions: false, renderer: "svg" });
}
