// What was unpacked.

/** How far back a text may be repeated. */
const FARTHEST: usize = 1 << 15;
/** What was unpacked before, the output, and behind it room for the longest repeat that begins in it. */
const history: usize = memory.data((1 << 15) + (1 << 20) + 512, 16);
export const output: usize = history + FARTHEST;
export const full: usize = output + (1 << 20);

/** Where writing goes on. */
export let writePlace: usize = output;
/** The first byte that may be repeated. */
export let oldest: usize = output;

export function moveTo(place: usize): void {
  writePlace = place;
}

/** Another stream repeats nothing of those before it. */
export function forgetHistory(): void {
  oldest = writePlace;
}

/** Makes room behind the output, of which only what may be repeated is kept. */
export function makeRoom(): void {
  const moved = writePlace - output;
  memory.copy(history, writePlace - FARTHEST, FARTHEST);
  writePlace = output;
  oldest = oldest > history + moved ? oldest - moved : history;
}
