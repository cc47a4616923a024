/**
 * The words of a title are not drawn one by one: two works share a whole title far more often than their words would by
 * chance, for titles are idioms (Around the World), and works are remade. Counted among 71,345 films: of titles whose
 * words hold 12 bits, a film has one other film of that title on average, and half as many for each 5.5 bits more (twice
 * as many for each 3 bits less).
 */
const FILMS = 71_345;
const BITS_FOR_ONE = 12;
const BITS_TO_HALVE = 5.5;
const BITS_TO_DOUBLE = 3;

/** The information in a whole title, given that in its words: the rarer among works, the more. */
export function bitsOfWholeTitle(wordBits: number): number {
  const above = wordBits - BITS_FOR_ONE;
  return Math.log2(FILMS) + above / (above < 0 ? BITS_TO_DOUBLE : BITS_TO_HALVE);
}
