import { escapeHtml, type FilmRow, type Placed, type SongRow } from "leitmotif/browser";
import { addressWith, type Change } from "./address.js";
import type { Parts } from "./layout.js";

/** The songs or films that fit the words, of which one is shown. Arrow keys lead through them. */
export function createMatches({ matches, query }: Parts, change: Change) {
  matches.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    // A new tab or window is the browser's own business.
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const id = link.dataset.id ?? "";
    void change({ id, open: "" }).then(() => linkTo(id)?.focus());
  });
  matches.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const links = [...matches.querySelectorAll("a")];
    const at = links.findIndex((link) => link.matches(":focus")) + step;
    (at < 0 ? query : links[at])?.focus();
  });

  function linkTo(id: string): HTMLElement | undefined {
    return [...matches.querySelectorAll("a")].find(({ dataset }) => dataset.id === id);
  }

  return {
    show(found: readonly Placed<SongRow | FilmRow>[], shown: string | undefined): void {
      matches.innerHTML = found.map(({ row }) => matchHtml(row, row.id === shown)).join("");
    },
  };
}

function matchHtml(row: SongRow | FilmRow, isShown: boolean): string {
  const beside = "artists" in row ? row.artists.join(", ") : String(row.year ?? "");
  return (
    `<li><a href="${escapeHtml(addressWith({ id: row.id, open: "" }))}" data-id="${escapeHtml(row.id)}"${isShown ? ' aria-current="true"' : ""}>` +
    `${escapeHtml(row.title)} <span>${escapeHtml(beside)}</span></a></li>`
  );
}
