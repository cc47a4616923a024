import { escapeHtml } from "../../../core/text/html.js";
import { PAGES, type SitePage } from "../pages.js";

/** What stands below a page: the pages before and after it, and where its figures come from. */
export function pageFooter(path: string, sources: string): string {
  return `${neighbours(path)}${sources}`;
}

function neighbours(path: string): string {
  const place = PAGES.findIndex((page) => path === `/${page.path}`);
  if (place < 0) return "";
  const links = [neighbour(PAGES[place - 1], "prev", "Previous"), neighbour(PAGES[place + 1], "next", "Next")].filter(
    (link) => link !== "",
  );
  return `<nav class="neighbours" aria-label="Previous and next page">${links.join("")}</nav>`;
}

function neighbour(page: SitePage | undefined, rel: "prev" | "next", word: string): string {
  if (page === undefined) return "";
  return `<a rel="${rel}" href="/${page.path}"><span>${word}</span>${escapeHtml(page.name)}</a>`;
}
