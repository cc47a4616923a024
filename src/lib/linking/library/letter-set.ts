/** Which letters a text has, in 32 bits: letters may share a bit, so it tells for sure only that texts differ. */
export function letterSet(text: string): number {
  let set = 0;
  for (let index = 0; index < text.length; index++) set |= 1 << (text.charCodeAt(index) & 31);
  return set;
}

/** Whether texts with these sets may be equal but for one letter: then at most two letters are in only one of them. */
export function mayDifferLittle(one: number, other: number): boolean {
  const differing = one ^ other;
  const withoutLowest = differing & (differing - 1);
  return (withoutLowest & (withoutLowest - 1)) === 0;
}

/** How many bits the sets of two texts differ in: at least half as many letters must be changed to turn one into the other. */
export function bitsApart(one: number, other: number): number {
  const differing = one ^ other;
  // Counted in pairs of bits, then in fours, then in eights, which the multiplication adds up.
  const pairs = differing - ((differing >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
