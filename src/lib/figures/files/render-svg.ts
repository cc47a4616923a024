import type { TopLevelSpec } from "vega-lite";

/** Draws a chart as an SVG image. The name keeps its ids distinct from those of other charts on the page. */
export async function renderSvg(spec: TopLevelSpec, { name, width }: { name: string; width: number }): Promise<string> {
  // Vega uses top-level await, so that a notebook, which loads modules with `require`, could not load a static import.
  const [{ logger, parse, View, Warn }, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  const sized = "width" in spec && spec.width === "container" ? { ...spec, width } : spec;
  const view = new View(parse(compile(sized).spec), { renderer: "none", logger: logger(Warn) });
  try {
    return withOwnIds(await view.toSVG(), name);
  } finally {
    view.finalize();
  }
}

/** Vega numbers ids across charts, so that a drawing would depend on those before it. */
function withOwnIds(svg: string, name: string): string {
  const ids = [...new Set([...svg.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id))];
  return svg.replace(/\bid="([^"]+)"|url\(#([^)]+)\)/g, (_match, defined?: string, used?: string) => {
    const id = `${name}-${ids.indexOf(defined ?? used)}`;
    return defined === undefined ? `url(#${id})` : `id="${id}"`;
  });
}
