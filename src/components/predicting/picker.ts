import { escapeHtml, type FilmsToPick, findFilms } from "leitmotif/browser";
import { addressWith, type Change } from "./address.js";
import type { Parts } from "./layout.js";

const MOST_MATCHES = 8;

/** The search for a film to start from. */
export function createPicker({ query, matches }: Parts, picks: FilmsToPick, change: Change): void {
  query.addEventListener("input", () => {
    const found = findFilms(picks, query.value, MOST_MATCHES);
    const nothing = query.value.trim() === "" ? "" : "<li>Nothing fits. Try fewer words or another spelling.</li>";
    matches.innerHTML = found.map(({ id, title, year }) => matchHtml(id, `${title} (${year})`)).join("") || nothing;
  });
  query.addEventListener("keydown", (event) => {
    if (event.key === "Enter") linksIn(matches)[0]?.click();
    else if (event.key === "ArrowDown") linksIn(matches)[0]?.focus();
    else return;
    event.preventDefault();
  });
  matches.addEventListener("keydown", (event) => {
    const links = linksIn(matches);
    const at = links.findIndex((link) => link.matches(":focus"));
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    (at + step < 0 ? query : links[at + step])?.focus();
  });
  matches.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link?.dataset.film === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    query.value = "";
    matches.innerHTML = "";
    query.focus();
    change({ film: link.dataset.film, entered: {} });
  });
}

function linksIn(matches: HTMLElement): HTMLAnchorElement[] {
  return [...matches.querySelectorAll("a")];
}

function matchHtml(id: string, text: string): string {
  const address = addressWith({ film: id, entered: {} });
  return `<li><a href="${escapeHtml(address)}" data-film="${escapeHtml(id)}">${escapeHtml(text)}</a></li>`;
}
