import { escapeHtml } from "../../../core/text/html.js";
import type { SiteFigure } from "../figures/site-figure.js";
import { PAGES } from "../pages.js";
import { belongs } from "./topic-html.js";

/** What a figure shows, as a sentence that leads to it; without a page of its topic, the sentence alone. */
export function findingHtml({ name, title, topic }: SiteFigure): string {
  const page = PAGES.find(({ topics = [] }) => topics.some((own) => belongs(topic, own)));
  const sentence = escapeHtml(title);
  return page === undefined ? sentence : `<a class="to-figure" href="./${page.path}#${name}">${sentence}</a>`;
}
