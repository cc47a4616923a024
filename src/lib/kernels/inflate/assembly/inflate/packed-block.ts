// A block of codes, which stand for bytes and for repeats of what stands before.
import { bitCount, bits, goOnFrom, readPlace } from "./bits";
import { GOES_ON, LITERAL, PAIR, SPECIAL } from "./code-table";
import { full, moveTo, oldest, writePlace } from "./output";
import { HAS_ENDED, IS_DAMAGED, IS_FULL, NEEDS_INPUT } from "./reasons";
import { DISTANCE_BITS, distanceTable, TEXT_BITS, textTable } from "./tables";

/** Most of all time is spent here. The state is kept in local variables, so that it stays in registers. */
export function unpackBlock(inputLimit: usize): i32 {
  let from = readPlace;
  let to = writePlace;
  let bitsLeft = bits;
  let count = bitCount;
  let reason = HAS_ENDED;
  while (true) {
    if (from > inputLimit) {
      reason = NEEDS_INPUT;
      break;
    }
    if (to >= full) {
      reason = IS_FULL;
      break;
    }
    bitsLeft |= load<u64>(from) << count;
    from += (63 - count) >> 3;
    count |= 56;

    let entry = load<u32>(textTable + ((<usize>bitsLeft & ((1 << TEXT_BITS) - 1)) << 2));
    let before = bitsLeft;
    bitsLeft >>= entry & 63;
    count -= entry & 63;
    // The bits at hand are enough for two looks that find bytes, and for a length behind them.
    if (entry & LITERAL) {
      to = writeBytes(to, entry);
      entry = load<u32>(textTable + ((<usize>bitsLeft & ((1 << TEXT_BITS) - 1)) << 2));
      before = bitsLeft;
      bitsLeft >>= entry & 63;
      count -= entry & 63;
      if (entry & LITERAL) {
        to = writeBytes(to, entry);
        entry = load<u32>(textTable + ((<usize>bitsLeft & ((1 << TEXT_BITS) - 1)) << 2));
        before = bitsLeft;
        bitsLeft >>= entry & 63;
        count -= entry & 63;
      }
    }
    if (entry & GOES_ON) {
      entry = load<u32>(textTable + (restIndex(entry, bitsLeft) << 2));
      before = bitsLeft;
      bitsLeft >>= entry & 63;
      count -= entry & 63;
    }
    if (entry & LITERAL) {
      to = writeBytes(to, entry);
      continue;
    }
    if (entry & SPECIAL || entry === 0) {
      reason = entry === 0 || entry >> 16 !== 0 ? IS_DAMAGED : HAS_ENDED;
      break;
    }
    const length: usize = valueAt(entry, before);

    bitsLeft |= load<u64>(from) << count;
    from += (63 - count) >> 3;
    count |= 56;
    entry = load<u32>(distanceTable + ((<usize>bitsLeft & ((1 << DISTANCE_BITS) - 1)) << 2));
    if (entry & GOES_ON) {
      bitsLeft >>= DISTANCE_BITS;
      count -= DISTANCE_BITS;
      entry = load<u32>(distanceTable + (restIndex(entry, bitsLeft) << 2));
    }
    const distance: usize = valueAt(entry, bitsLeft);
    bitsLeft >>= entry & 63;
    count -= entry & 63;
    // A distance of 0 is none; less 1 it is larger than all others.
    if (distance - 1 >= to - oldest) {
      reason = IS_DAMAGED;
      break;
    }
    repeat(to, distance, length);
    to += length;
  }
  goOnFrom(from, bitsLeft, count);
  moveTo(to);
  return reason;
}

/** Returns the place behind them. */
function writeBytes(to: usize, entry: u32): usize {
  store<u16>(to, <u16>(entry >> 16));
  return to + 1 + <usize>((entry & PAIR) !== 0);
}

/** Where the rest of a long code is found. */
function restIndex(entry: u32, next: u64): u32 {
  return (entry >> 16) + (<u32>next & ((1 << ((entry >> 8) & 15)) - 1));
}

/** The value of an entry, to which the bits behind its code are added. */
function valueAt(entry: u32, next: u64): u32 {
  const taken = <u32>(next & (((<u64>1) << (entry & 63)) - 1));
  return (entry >> 16) + (taken >> ((entry >> 8) & 15));
}

/** Writes again what stands so far before. It may overlap itself: what is written first is repeated then. */
function repeat(to: usize, distance: usize, length: usize): void {
  const end = to + length;
  let from = to - distance;
  if (distance < 16) {
    do store<u8>(to++, load<u8>(from++));
    while (to < end);
    return;
  }
  do {
    v128.store(to, v128.load(from));
    to += 16;
    from += 16;
  } while (to < end);
}
