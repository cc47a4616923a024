// The bits of the input, lowest first.

/** Where reading goes on. */
export let readPlace: usize = 0;

/** Bits that were read and not used yet, the next one lowest. */
export let bits: u64 = 0;
export let bitCount: u32 = 0;

/** Begins at a byte. */
export function forgetBits(): void {
  bits = 0;
  bitCount = 0;
}

/** Goes on at a whole byte. */
export function readFrom(place: usize): void {
  readPlace = place;
}

/** For whoever has read on by himself. */
export function goOnFrom(place: usize, bitsLeft: u64, count: u32): void {
  readPlace = place;
  bits = bitsLeft;
  bitCount = count;
}

/** Makes at least 56 bits ready. */
export function refill(): void {
  bits |= load<u64>(readPlace) << bitCount;
  readPlace += (63 - bitCount) >> 3;
  bitCount |= 56;
}

export function take(count: u32): u32 {
  const taken = lowest(count);
  bits >>= count;
  bitCount -= count;
  return taken;
}

export function lowest(count: u32): u32 {
  return <u32>bits & ((1 << count) - 1);
}

/** Unreads the bytes that were only looked at. */
export function unreadBytes(): void {
  readPlace -= bitCount >> 3;
  bitCount &= 7;
  bits &= (1 << bitCount) - 1;
}

export function skipToByte(): void {
  unreadBytes();
  forgetBits();
}
