import embed from "vega-embed";

// Pages contain every chart as a still image. This draws each again at the available width, with tooltips, one after the
// other, so that a page with many charts stays responsive.
for (const source of document.querySelectorAll<HTMLLinkElement>('link[itemprop="chart"]')) {
  const chart = source.parentElement?.querySelector<HTMLElement>(".chart");
  if (chart) await draw(chart, source.href);
}

async function draw(chart: HTMLElement, specUrl: string): Promise<void> {
  const response = await fetch(specUrl);
  const spec = await response.json();
  await embed(chart, spec, { actions: false, renderer: "svg" });
}
