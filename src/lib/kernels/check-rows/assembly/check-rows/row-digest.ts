// A 64-bit digest of a row, for finding changes. Two rows hardly ever agree by chance, but somebody could construct a
// pair that does.

/** Odd numbers with bits that look random: the golden ratio, and the square roots of 2 and 3. */
const FIRST: u64 = 0x9e3779b97f4a7c15;
const SECOND: u64 = 0x6a09e667f3bcc909;
const THIRD: u64 = 0xbb67ae8584caa73b;

/** For one byte or more. Up to seven bytes after the end are read but ignored. */
export function digestOf(start: usize, end: usize): u64 {
  let digest: u64 = (end - start) * THIRD;
  let place = start;
  for (; end - place > 8; place += 8) digest = mixed(digest, load<u64>(place));
  digest = mixed(digest, load<u64>(place) << (64 - 8 * (end - place)));
  digest = (digest ^ (digest >> 32)) * SECOND;
  digest = (digest ^ (digest >> 29)) * FIRST;
  return digest ^ (digest >> 32);
}

function mixed(digest: u64, eightBytes: u64): u64 {
  return rotl<u64>(digest ^ (rotl<u64>(eightBytes * SECOND, 31) * FIRST), 27) * FIRST + THIRD;
}
