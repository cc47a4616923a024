import { chartFile, FIGURE_FILES, tableFile } from "../../../figures/files/figure-files.js";
import { renderSvg } from "../../../figures/files/render-svg.js";
import { figure } from "../../../figures/open-figure.js";
import { PAGE_THEME } from "../../../figures/spec/theme.js";
import type { Snapshot } from "../../../snapshot/open-snapshot.js";
import { figureHtml, isCut } from "../parts/figure-html.js";

/** The parts of a figure on the site. */
export interface SiteFigure {
  readonly name: string;
  readonly topic: string;
  /** The question that it answers, if it answers one. */
  readonly question?: string;
  /** What it shows, as a sentence. */
  readonly title: string;
  /** The chart alone, in the colours of the page. */
  readonly svg: string;
  /** Inserted where a page uses the figure. */
  readonly html: string;
  /** The files that a page loads and a reader downloads, by name. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** Width of a chart before the browser redraws it to fit. */
const STATIC_WIDTH = 920;

export async function drawSiteFigure(name: string, topic: string, snapshot: Snapshot): Promise<SiteFigure> {
  const drawn = await figure(name, snapshot);
  const svg = await renderSvg(drawn.spec(PAGE_THEME), { name, width: STATIC_WIDTH });
  const files: Record<string, string | Uint8Array> = { [`charts/${name}.json`]: chartFile(drawn) };
  if (isCut(drawn)) files[`tables/${name}.json`] = tableFile(drawn);
  for (const [ending, print] of Object.entries(FIGURE_FILES)) {
    files[`${name}.${ending}`] = await print(drawn, snapshot);
  }
  const { title, question } = drawn;
  return { name, topic, title, ...(question !== undefined && { question }), svg, html: figureHtml(drawn, svg), files };
}
