/** The letters of a text as a set of 32 bits. Letters may share a bit, so only a difference is certain. */
export function letterSet(text: string): number {
  let set = 0;
  for (let index = 0; index < text.length; index++) set |= 1 << (text.charCodeAt(index) & 31);
  return set;
}

/**
 * Whether texts with these sets may be equal except for one letter: then at most two letters are in only one of them.
 */
export function mayDifferLittle(one: number, other: number): boolean {
  const differing = one ^ other;
  const withoutLowest = differing & (differing - 1);
  return (withoutLowest & (withoutLowest - 1)) === 0;
}

/**
 * The number of bits in which the sets of two texts differ; at least half as many letters must be changed to turn one
 * into the other.
 */
export function bitsApart(one: number, other: number): number {
  const differing = one ^ other;
  // Adds up the bits in pairs, then in fours, then in eights, which the multiplication sums.
  const pairs = differing - ((differing >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
