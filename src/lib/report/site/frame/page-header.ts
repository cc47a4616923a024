import { escapeHtml } from "../../../core/text/html.js";
import { markShapes } from "../head/mark.js";
import { pageAt, SECTIONS, type SitePage } from "../pages.js";

const MARK = `<svg viewBox="0 0 24 24" aria-hidden="true">${markShapes({ ground: "var(--chart-alert)", ink: "var(--paper)" })}</svg>`;

/** What stands above a page: the way to all others, where the reader is, and what every reader must know of the data. */
export function pageHeader(path: string, notice: string, versions = ""): string {
  const { section } = pageAt(path);
  const sections = SECTIONS.map(({ name, pages: [first] }) =>
    first === undefined ? "" : linkTo(first, name, name === section?.name ? "true" : undefined),
  );
  return (
    `<a class="home" href="/index">${MARK}Leitmotif</a>${versions}` +
    `<nav class="sections" aria-label="Sections"><ul>${sections.join("")}</ul></nav>${notice}${pagesOf(path)}`
  );
}

/** The pages of the section; a single one needs no list. */
function pagesOf(path: string): string {
  const { section, page } = pageAt(path);
  if (section === undefined || section.pages.length < 2) return "";
  const items = section.pages.map((other) => linkTo(other, other.name, other === page ? "page" : undefined));
  return `<nav class="pages" aria-label="Pages: ${escapeHtml(section.name)}"><ul>${items.join("")}</ul></nav>`;
}

function linkTo({ path }: SitePage, text: string, current: "page" | "true" | undefined): string {
  const mark = current === undefined ? "" : ` aria-current="${current}"`;
  return `<li><a href="/${path}"${mark}>${escapeHtml(text)}</a></li>`;
}
