import type { DataSet, Explorer, SearchState } from "leitmotif/browser";
import { createAddress } from "./address.js";
import { createCaseDialog } from "./case-dialog.js";
import { createControls } from "./controls.js";
import { createFacets } from "./facets.js";
import { layOut } from "./layout.js";
import { createOpener } from "./open-set.js";
import { createResults, ROWS_A_PAGE } from "./results.js";

/** Puts the search in its place and keeps it in step with the address of the page. */
export async function startExplorer(place: HTMLElement, sets: readonly DataSet[]): Promise<void> {
  const address = createAddress(sets);
  const open = createOpener();
  const parts = layOut(place);
  const change = (changes: Partial<SearchState>, isTyping = false) => {
    address.change(changes, isTyping);
    return show();
  };
  const controls = createControls(parts, sets, change);
  const facets = createFacets(parts, change);
  const results = createResults(parts, change);
  const dialog = createCaseDialog(parts, change, results.focus);
  let turn = 0;

  /** Shows what the address says, unless it has changed again by then. */
  async function show(): Promise<void> {
    const mine = ++turn;
    const isLate = () => mine !== turn;
    const { state, set } = address.read();
    controls.show(state, set);
    try {
      const explorer = await open(set);
      const found = await explorer.find(state);
      const page = pageOf(found, state.page);
      const rows = await explorer.rows(page.documents);
      if (isLate()) return;
      results.show({ rows, found: found.length, all: explorer.index.documents, state, pages: page.pages });
      document.querySelector(".examples")?.setAttribute("hidden", "");
      await showCase(explorer, state, set, rows, isLate);
      const counts = await explorer.count(state);
      if (!isLate()) facets.show(explorer.index.facets, counts, state.chosen);
    } catch (error) {
      if (!isLate()) results.fail(error);
    }
  }

  async function showCase(
    explorer: Explorer,
    { open: id }: SearchState,
    set: DataSet,
    rows: readonly { readonly id: string }[],
    isLate: () => boolean,
  ): Promise<void> {
    if (id === "") return dialog.hide();
    const found = await explorer.caseOf(id);
    if (isLate()) return;
    const at = rows.findIndex((row) => row.id === id);
    dialog.show(id, found, set, { previous: rows[at - 1]?.id, next: at < 0 ? undefined : rows[at + 1]?.id });
  }

  addEventListener("popstate", () => {
    parts.query.value = address.read().state.query;
    void show();
  });
  await show();
}

/** The documents of a page; the last page for one that is beyond it. */
function pageOf(documents: ArrayLike<number>, asked: number): { readonly documents: number[]; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(documents.length / ROWS_A_PAGE));
  const start = (Math.min(asked, pages) - 1) * ROWS_A_PAGE;
  return { documents: Array.from(documents).slice(start, start + ROWS_A_PAGE), pages };
}
