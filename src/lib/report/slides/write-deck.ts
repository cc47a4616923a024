import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { escapeHtml } from "../../core/text/html.js";
import type { SiteFigure } from "../site/figures/site-figure.js";
import { typefaceStyle } from "../site/look/typefaces.js";
import type { Parts } from "../site/parts/part.js";
import { deckHtml } from "./deck-html.js";

/** Where the site keeps the deck. */
export const DECK_FILE = "slides/index.html";

/** Tells the story of the project in slides, from the same figures and claims as the pages. */
export async function writeDeck(source: {
  readonly project: string;
  readonly figures: readonly SiteFigure[];
  readonly parts: Parts;
  readonly output: string;
}): Promise<void> {
  const { project, figures, parts, output } = source;
  const styles = ["ground", "pictures", "pipeline", "front"].map((name) =>
    readFileSync(join(project, "src", "styles", `${name}.css`), "utf8"),
  );
  const head = `${typefaceStyle("../")}<style>${styles.join("\n")}</style>`;
  const file = join(output, DECK_FILE);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, deckHtml({ parts: { ...parts, ...figureParts(figures) }, head }));
}

/** `{{drawing x}}` is a chart alone, `{{title x}}` what it shows. */
function figureParts(figures: readonly SiteFigure[]): Parts {
  return Object.fromEntries(
    figures.flatMap(({ name, title, svg }) => [
      [`drawing ${name}`, `<div class="drawing" role="img" aria-label="Chart: ${escapeHtml(title)}">${svg}</div>`],
      [`title ${name}`, escapeHtml(title)],
    ]),
  );
}
