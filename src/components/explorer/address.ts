import { type DataSet, readState, type SearchState, writeState } from "leitmotif/browser";

export type Change = (changes: Partial<SearchState>, isTyping?: boolean) => Promise<void>;

/** The state of the search is nowhere but in the address, so that every state can be linked to. */
export function createAddress(sets: readonly DataSet[]) {
  function read(): { readonly state: SearchState; readonly set: DataSet } {
    const state = readState(location.search);
    const set = sets.find(({ name }) => name === state.data) ?? sets[0];
    if (set === undefined) throw new Error("the page names no set of cases");
    return { state, set };
  }

  /** Typing changes the address in place: a step back leads to the last result, not to the last letter. */
  function change(changes: Partial<SearchState>, isTyping: boolean): void {
    const before = read().state;
    const isOtherSearch = !("page" in changes || "open" in changes);
    const address = writeState({ ...before, ...(isOtherSearch && { page: 1, open: "" }), ...changes });
    if (address === location.search) return;
    history[isTyping ? "replaceState" : "pushState"](null, "", address === "" ? location.pathname : address);
  }

  return { read, change };
}

/** The address of another state, for links. */
export function addressWith(changes: Partial<SearchState>): string {
  return writeState({ ...readState(location.search), ...changes }) || "?";
}
