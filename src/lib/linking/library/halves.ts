import { hashText } from "./tables/hash.js";

/** Too many titles share the halves of shorter ones. */
export const SHORTEST_MISSPELT = 8;

/**
 * A title with one wrong letter keeps one half intact, so both halves are indexed, each with the length of the whole.
 */
export function halvesOf(letters: string, length = letters.length): [start: number, end: number] {
  const half = length >> 1;
  return [
    hashText(`<${length}${letters.slice(0, half)}`),
    hashText(`>${length}${letters.slice(letters.length - half)}`),
  ];
}
