// Tells rows apart by 64 bits, which is for finding changes: the odds that two rows agree by chance are nil, but whoever
// wanted them to could make some.

/** Odd numbers with bits that look like chance: the golden ratio, and the square roots of 2 and 3. */
const FIRST: u64 = 0x9e3779b97f4a7c15;
const SECOND: u64 = 0x6a09e667f3bcc909;
const THIRD: u64 = 0xbb67ae8584caa73b;

/** Of one byte or more. Up to seven bytes behind the end are read and count for nothing. */
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
