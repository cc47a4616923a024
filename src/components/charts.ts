import embed from "vega-embed";

// Pages come with every chart as a still image. Here it is drawn anew in the width that there is, with tooltips.
// One after the other, so that a page with many stays quick to use.
for (const source of document.querySelectorAll<HTMLLinkElement>('link[itemprop="chart"]')) {
  const chart = source.parentElement?.querySelector<HTMLElement>(".chart");
  if (chart) await draw(chart, source.href);
}

async function draw(chart: HTMLElement, specUrl: string): Promise<void> {
  const response = await fetch(specUrl);
  const spec = await response.json();
  await embed(chart, spec, { actions: false, renderer: "svg" });
}
