import type { FinderState, Sound, Way } from "leitmotif/browser";
import { searchAsTyped } from "../search-as-typed.js";
import type { Change } from "./address.js";
import type { Parts } from "./layout.js";

const PLACEHOLDERS: Readonly<Record<Way, string>> = {
  song: "Title or artist of a song",
  sound: "",
  film: "Title of a film",
};

const UNITS: Readonly<Record<keyof Sound, string>> = { mood: "", energy: "", tempo: " beats a minute" };

/** What to look for, the search box and the sliders. */
export function createControls({ ways, form, query, sliders, matches }: Parts, change: Change) {
  const inputs = [...sliders.querySelectorAll("input")];
  const search = () => void change({ query: query.value.trim(), id: "", open: "" }, true);

  searchAsTyped({ form, query, found: matches }, search);
  ways.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    query.value = "";
    void change({ way: target.value as Way, query: "", id: "", open: "", chosen: {} });
  });
  sliders.addEventListener("input", () => void change({ sound: soundOf(inputs), open: "" }, true));

  return {
    show({ way, query: asked, sound }: FinderState): void {
      const chosen = ways.querySelector<HTMLInputElement>(`input[value="${way}"]`);
      if (chosen !== null) chosen.checked = true;
      sliders.hidden = way !== "sound";
      const label = query.closest("label");
      if (label !== null) label.hidden = way === "sound";
      query.placeholder = PLACEHOLDERS[way];
      // Whoever is typing has the last word.
      if (document.activeElement !== query) query.value = asked;
      for (const input of inputs) {
        const name = input.name as keyof Sound;
        input.value = String(sound[name]);
        const text = `${sound[name]}${UNITS[name]}`;
        input.ariaValueText = text;
        const shown = input.parentElement?.querySelector("span");
        if (shown) shown.textContent = text;
      }
    },
  };
}

function soundOf(inputs: readonly HTMLInputElement[]): Sound {
  const value = (name: keyof Sound) => Number(inputs.find((input) => input.name === name)?.value);
  return { mood: value("mood"), energy: value("energy"), tempo: value("tempo") };
}
