import { chartFile, FIGURE_FILES } from "../../figures/files/figure-files.js";
import { renderSvg } from "../../figures/files/render-svg.js";
import { figure, figuresByTopic } from "../../figures/open-figure.js";
import { PAGE_THEME } from "../../figures/spec/theme.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import { figureHtml } from "./parts/figure-html.js";

/** The parts of a figure on the site. */
export interface SiteFigure {
  readonly name: string;
  readonly topic: string;
  /** What it shows, as a sentence. */
  readonly title: string;
  /** Inserted where a page uses the figure. */
  readonly html: string;
  /** The files that a page loads and a reader downloads, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Width of a chart before the browser redraws it to fit. */
const STATIC_WIDTH = 920;

/** Draws every figure, once per build. */
export async function drawSiteFigures(snapshot: Snapshot): Promise<SiteFigure[]> {
  const figures: SiteFigure[] = [];
  for (const [topic, names] of figuresByTopic()) {
    for (const name of names) figures.push(await drawSiteFigure(name, topic, snapshot));
  }
  return figures;
}

async function drawSiteFigure(name: string, topic: string, snapshot: Snapshot): Promise<SiteFigure> {
  const drawn = await figure(name, snapshot);
  const svg = await renderSvg(drawn.spec(PAGE_THEME), { name, width: STATIC_WIDTH });
  const files: Record<string, string> = { [`charts/${name}.json`]: chartFile(drawn) };
  for (const [ending, print] of Object.entries(FIGURE_FILES)) {
    files[`${name}.${ending}`] = await print(drawn, snapshot);
  }
  return { name, topic, title: drawn.title, html: figureHtml(drawn, svg), files };
}
