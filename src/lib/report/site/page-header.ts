import { escapeHtml } from "../../core/text/html.js";
import { PAGES } from "./pages.js";

/** What stands above a page: the way to all others, and what every reader must know of the data. */
export function pageHeader(path: string, notice: string): string {
  const items = PAGES.map((page) => {
    const current = path === `/${page.path}` ? ' aria-current="page"' : "";
    return `<li><a href="/${page.path}"${current}>${escapeHtml(page.name)}</a></li>`;
  });
  return (
    `<a class="home" href="/index">Leitmotif</a>${notice}` +
    `<nav class="pages" aria-label="Pages"><ul>${items.join("")}</ul></nav>`
  );
}
