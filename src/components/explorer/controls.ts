import { type DataSet, escapeHtml, type SearchState, SORTINGS } from "leitmotif/browser";
import { searchAsTyped } from "../search-as-typed.js";
import type { Change } from "./address.js";
import type { Parts } from "./layout.js";

/** The choice of records, the search box and the order. */
export function createControls(parts: Parts, sets: readonly DataSet[], change: Change) {
  const { sets: choice, form, query, sort, note, list } = parts;
  choice.hidden = sets.length < 2;
  choice.insertAdjacentHTML("beforeend", sets.map(setHtml).join(""));
  sort.innerHTML = SORTINGS.map(({ name, label }) => `<option value="${name}">${label}</option>`).join("");

  searchAsTyped({ form, query, found: list }, () => void change({ query: query.value.trim() }, true));
  sort.addEventListener("change", () => void change({ sort: sort.value }));
  choice.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    // The values of filters differ from set to set; what was searched for may be in both.
    void change({ data: target.value === sets[0]?.name ? "" : target.value, chosen: {} });
  });

  return {
    show(state: SearchState, set: DataSet): void {
      // Whoever is typing has the last word.
      if (document.activeElement !== query || state.query === "") query.value = state.query;
      sort.value = state.sort;
      note.textContent = set.note;
      const chosen = choice.querySelector<HTMLInputElement>(`input[value="${set.name}"]`);
      if (chosen !== null) chosen.checked = true;
    },
  };
}

function setHtml({ name, label }: DataSet): string {
  return `<label><input type="radio" name="data" value="${name}"><span>${escapeHtml(label)}</span></label>`;
}
