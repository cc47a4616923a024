import { caseHtml, type DataSet, type ExplorerCase, escapeHtml } from "leitmotif/browser";
import type { Change } from "./address.js";
import { copyText } from "./copy-text.js";
import type { Parts } from "./layout.js";

/** The results before and after the one that is shown. */
export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Shows a case above the results. Escape closes it and leads back to its result. */
export function createCaseDialog({ dialog }: Parts, change: Change, focusResult: (id: string) => void) {
  let shown = "";

  dialog.addEventListener("click", (event) => {
    const { target } = event;
    // Beside the sheet, only the dialog itself can be hit.
    if (target === dialog) dialog.close();
    const button = target instanceof Element ? target.closest("button") : null;
    const { action, open, copy } = button?.dataset ?? {};
    if (action === "close") dialog.close();
    if (open !== undefined) void change({ open });
    if (copy !== undefined && button !== null) void copyText(copy, button);
    const search = target instanceof Element ? target.closest("a")?.dataset.search : undefined;
    if (search === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void change({ query: search, chosen: {}, sort: "" }).then(() => focusResult(""));
  });
  dialog.addEventListener("close", () => {
    const closed = shown;
    shown = "";
    if (closed !== "") void change({ open: "" }).then(() => focusResult(closed));
  });

  return {
    show(id: string, found: ExplorerCase | undefined, set: DataSet, neighbours: Neighbours): void {
      if (shown === id && dialog.open) return;
      shown = id;
      const title = found?.release.title ?? "Not found";
      const body = found === undefined ? `<p>No release here has the id ${escapeHtml(id)}.</p>` : caseHtml(found, set);
      dialog.innerHTML = `<div class="sheet">${headHtml(title, found, neighbours)}<div class="case-body">${body}</div></div>`;
      if (!dialog.open) dialog.showModal();
      dialog.scrollTop = 0;
      dialog.querySelector<HTMLElement>("#case-title")?.focus();
    },
    hide(): void {
      shown = "";
      if (dialog.open) dialog.close();
    },
  };
}

function headHtml(title: string, found: ExplorerCase | undefined, { previous, next }: Neighbours): string {
  const people = found === undefined ? "" : [found.release.artist, found.release.year].filter(Boolean).join(" · ");
  return (
    `<header><div class="case-tools">${stepHtml(previous, "← Previous")}${stepHtml(next, "Next →")}` +
    `<button type="button" data-action="close">Close</button></div>` +
    `<h2 id="case-title" tabindex="-1">${escapeHtml(title)}</h2><p>${escapeHtml(people)}</p></header>`
  );
}

function stepHtml(id: string | undefined, text: string): string {
  return id === undefined ? "" : `<button type="button" data-open="${escapeHtml(id)}">${text}</button>`;
}
