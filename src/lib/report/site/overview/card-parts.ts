import { escapeHtml } from "../../../core/text/html.js";
import type { Figure } from "../../../figures/figure.js";
import { renderSvg } from "../../../figures/files/render-svg.js";
import { figure } from "../../../figures/open-figure.js";
import { PAGE_THEME } from "../../../figures/spec/theme.js";
import type { PartSource, Parts } from "../parts/part.js";

/** Small charts of the overview, each with the place of the whole answer. */
const CARDS: Readonly<Record<string, string>> = {
  "styles-over-decades": "music#soundtrack-styles-by-decade",
  "raw-and-adjusted-effects": "music#music-effect-ladder",
  "music-of-film-genres": "music#music-by-film-genre",
};

/** Width of a third of the page, before the browser redraws the chart to fit. */
const STATIC_WIDTH = 384;

/** `{{card x}}` shows a figure in small: what it shows, the chart, and the way to the whole answer. */
export async function cardParts({ snapshot }: PartSource): Promise<Parts> {
  const parts: Record<string, string> = {};
  for (const [name, answer] of Object.entries(CARDS)) {
    const card = await figure(name, snapshot);
    parts[`card ${name}`] = cardHtml(
      card,
      answer,
      await renderSvg(card.spec(PAGE_THEME), { name, width: STATIC_WIDTH }),
    );
  }
  return parts;
}

function cardHtml({ name, title, caption }: Figure, answer: string, svg: string): string {
  const finding = escapeHtml(title);
  return `<figure id="${name}" aria-labelledby="${name}-title">
<h2 id="${name}-title">${finding}</h2>
<div class="chart" role="img" aria-label="Chart: ${finding}. The whole answer has the data.">${svg}</div>
<link itemprop="chart" href="./loaders/charts/${name}.json">
<figcaption>${escapeHtml(caption)} <a href="./${answer}">The whole answer</a></figcaption>
</figure>`;
}
