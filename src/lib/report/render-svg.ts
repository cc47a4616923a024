import type { TopLevelSpec } from "vega-lite";

/** Draws a chart as an SVG image of the given width. */
export async function renderSvg(spec: TopLevelSpec, width: number): Promise<string> {
  // Vega awaits while it loads: a notebook, which requires its modules, could not load this one with a plain import.
  const [{ logger, parse, View, Warn }, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  const sized = "width" in spec && spec.width === "container" ? { ...spec, width } : spec;
  const view = new View(parse(compile(sized).spec), { renderer: "none", logger: logger(Warn) });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
