import { escapeHtml } from "../../../core/text/html.js";
import type { SiteFigure } from "../figures/site-figure.js";
import type { SiteTopic } from "../topics.js";

/** All answers of a topic below its heading; nothing while it has none. It holds no empty line, as in figureHtml. */
export function topicHtml({ topic, heading, introduction }: SiteTopic, figures: readonly SiteFigure[]): string {
  const own = figures.filter((figure) => belongs(figure.topic, topic));
  if (own.length === 0) return "";
  return [
    `<h2 id="topic-${topic}">${escapeHtml(heading)}</h2>`,
    `<p class="introduction">${escapeHtml(introduction)}</p>`,
    contentsHtml(heading, own),
    ...own.map(({ html }) => html),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** Pages of many charts are long. A few need no list. */
const FEW = 3;

function contentsHtml(heading: string, figures: readonly SiteFigure[]): string {
  if (figures.length <= FEW) return "";
  const items = figures.map(
    ({ name, question, title }) => `<li><a href="#${name}">${escapeHtml(question ?? title)}</a></li>`,
  );
  return `<nav class="contents" aria-label="Questions: ${escapeHtml(heading)}"><ul>${items.join("")}</ul></nav>`;
}

/** Whether a folder of insights is a topic's own, or was split from it. */
export function belongs(folder: string, topic: string): boolean {
  return folder === topic || folder.startsWith(`${topic}-`);
}
