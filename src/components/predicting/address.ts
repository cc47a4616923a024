import { type PredictingState, readPredictingState, writePredictingState } from "leitmotif/browser";

/** Changes the state and shows it. Where the reader is still typing or sliding, no step is kept to go back to. */
export type Change = (changes: Partial<PredictingState>, isOngoing?: boolean) => void;

/** The state is nowhere but in the address, so that every state can be linked to. */
export function readAddress(): PredictingState {
  return readPredictingState(location.search);
}

export function changeAddress(changes: Partial<PredictingState>, isOngoing: boolean): void {
  const address = addressWith(changes);
  if (address === location.search) return;
  history[isOngoing ? "replaceState" : "pushState"](null, "", address === "" ? location.pathname : address);
}

/** The address of another state, for links. */
export function addressWith(changes: Partial<PredictingState>): string {
  return writePredictingState({ ...readAddress(), ...changes });
}
