import { escapeHtml, grouped, type ResultRow, rowHtml, type SearchState } from "leitmotif/browser";
import { addressWith, type Change } from "./address.js";
import type { Parts } from "./layout.js";

export const ROWS_A_PAGE = 20;

export interface ShownResults {
  readonly rows: readonly ResultRow[];
  readonly found: number;
  readonly all: number;
  readonly state: SearchState;
  readonly pages: number;
}

/** The list of results, through which arrow keys lead. */
export function createResults({ list, pages, count, query }: Parts, change: Change) {
  for (const place of [list, pages]) {
    place.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      // A new tab or window is the browser's own business.
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const { open, page } = link.dataset;
      if (open !== undefined) void change({ open });
      if (page !== undefined) void change({ page: Number(page) }).then(() => list.querySelector("a")?.focus());
    });
  }
  list.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const target = targetOf(event.key, links, links.indexOf(document.activeElement as HTMLAnchorElement));
    if (target === undefined) return;
    event.preventDefault();
    (target === "query" ? query : target).focus();
  });

  return {
    show({ rows, found, all, state, pages: last }: ShownResults): void {
      list.innerHTML = rows.map(itemHtml).join("");
      list.start = (Math.min(state.page, last) - 1) * ROWS_A_PAGE + 1;
      say(found === all ? `${grouped(all)} releases` : `${grouped(found)} of ${grouped(all)} releases`);
      if (found === 0) list.innerHTML = NOTHING_FOUND;
      pages.innerHTML = last > 1 ? pagesHtml(Math.min(state.page, last), last) : "";
    },
    /** Back to a result after its case was closed. */
    focus(id: string): void {
      const link = [...list.querySelectorAll("a")].find(({ dataset }) => dataset.open === id);
      (link ?? query).focus();
    },
    fail(error: unknown): void {
      list.innerHTML = "";
      pages.innerHTML = "";
      const reason = error instanceof Error ? error.message : String(error);
      say(`The records cannot be read (${reason}). The search needs a web server: npx http-server reports`);
    },
  };

  /** Screen readers read out what changes here, so it must not be written again when it has not. */
  function say(text: string): void {
    if (count.textContent !== text) count.textContent = text;
  }
}

const NOTHING_FOUND =
  '<li class="nothing-found">Nothing fits. Try fewer words, another spelling or fewer filters. Films are found through ' +
  "the releases that were compared with them.</li>";

/** Where a key leads from one of the links. */
function targetOf(
  key: string,
  links: readonly HTMLAnchorElement[],
  at: number,
): HTMLAnchorElement | "query" | undefined {
  if (key === "ArrowDown") return links[at + 1];
  if (key === "ArrowUp") return at === 0 ? "query" : links[at - 1];
  if (key === "Home") return links[0];
  return key === "End" ? links.at(-1) : undefined;
}

function itemHtml(row: ResultRow): string {
  const { id } = row;
  return `<li><a class="result" href="${escapeHtml(addressWith({ open: id }))}" data-open="${escapeHtml(id)}">${rowHtml(row)}</a></li>`;
}

function pagesHtml(page: number, last: number): string {
  const link = (to: number, text: string) =>
    to < 1 || to > last
      ? `<span></span>`
      : `<a href="${escapeHtml(addressWith({ page: to, open: "" }))}" data-page="${to}">${text}</a>`;
  return `${link(page - 1, "← Previous")}<span>Page ${grouped(page)} of ${grouped(last)}</span>${link(page + 1, "Next →")}`;
}
