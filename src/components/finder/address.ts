import { type FinderState, readFinderState, writeFinderState } from "leitmotif/browser";

/** Changes the state of the page and shows it. Where the reader is still typing or sliding, no step is kept to go back to. */
export type Change = (changes: Partial<FinderState>, isOngoing?: boolean) => Promise<void>;

/** The state is nowhere but in the address, so that every state can be linked to. */
export function readAddress(): FinderState {
  return readFinderState(location.search);
}

export function changeAddress(changes: Partial<FinderState>, isOngoing: boolean): void {
  const address = addressWith(changes);
  if (address === (location.search || "?")) return;
  history[isOngoing ? "replaceState" : "pushState"](null, "", address === "?" ? location.pathname : address);
}

/** The address of another state, for links. */
export function addressWith(changes: Partial<FinderState>): string {
  return writeFinderState({ ...readAddress(), ...changes }) || "?";
}
