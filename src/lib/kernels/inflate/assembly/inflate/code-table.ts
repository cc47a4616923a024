// Tables that tell what the next bits mean: one look, or two where a code is long.
//
// An entry says in its lowest six bits how many bits it takes, the extra bits behind a code included; from bit 8 on, how
// many of these are the code; from bit 16 on, a value. 0 stands for no code at all.

/** The value is a byte of the text; or two, the first lowest. */
export const LITERAL: u32 = 1 << 15;
export const PAIR: u32 = 1 << 14;

/** The value is where, in the same table, the rest of a long code is looked up, by as many bits as bit 8 says. */
export const GOES_ON: u32 = 1 << 13;

/** The value is neither a byte nor a length nor a distance. */
export const SPECIAL: u32 = 1 << 12;

const LONGEST_CODE: u32 = 15;
const MOST_SYMBOLS = 320;

/** How many codes there are of each length, and where the symbols of that length begin in `sorted`. */
const counts = memory.data(2 * (15 + 1), 2);
const starts = memory.data(2 * (15 + 1), 2);
const sorted = memory.data(2 * MOST_SYMBOLS, 2);

/**
 * Fills a table that is looked up by `bits` bits, from the lengths of the symbols' codes, a byte each. The meaning of
 * each symbol is an entry without the code's length. False where no such code can be.
 */
export function fillCodeTable(table: usize, bits: u32, lengths: usize, symbols: u32, meanings: usize): bool {
  countLengths(lengths, symbols);
  const used = sortSymbols(lengths, symbols);
  if (!isCode(used)) return false;
  memory.fill(table, 0, 4 << bits);
  let code: u32 = 0;
  let place: u32 = 0;
  let tableEnd: u32 = 1 << bits;
  let continued: u32 = u32.MAX_VALUE;
  let rest: usize = 0;
  let restBits: u32 = 0;
  for (let length: u32 = 1; length <= LONGEST_CODE; length++) {
    for (let left = countOf(length); left > 0; left--) {
      const meaning = load<u32>(meanings + (symbolAt(place++) << 2));
      if (length <= bits) {
        fillEvery(table, 1 << bits, code, length, meaning);
      } else {
        const start = code & ((1 << bits) - 1);
        if (start !== continued) {
          continued = start;
          restBits = bitsForRest(length, left, bits);
          rest = table + (tableEnd << 2);
          store<u32>(table + (start << 2), GOES_ON | (tableEnd << 16) | (restBits << 8) | bits);
          tableEnd += 1 << restBits;
        }
        fillEvery(rest, 1 << restBits, code >> bits, length - bits, meaning);
      }
      code = nextCode(code, length);
    }
  }
  return true;
}

/** Lets an entry that leaves enough bits for another byte stand for both, which spares half of the looks. */
export function pairLiterals(table: usize, bits: u32): void {
  // What is looked up for the second byte lies in front, where no pairs are yet.
  for (let index: i32 = (1 << bits) - 1; index >= 0; index--) {
    const first = load<u32>(table + (index << 2));
    if (!(first & LITERAL)) continue;
    const length = first & 63;
    const second = load<u32>(table + ((<u32>index >> length) << 2));
    const both = length + (second & 63);
    if (!(second & LITERAL) || both > bits) continue;
    const bytes = (first >> 16) | ((second >> 16) << 8);
    store<u32>(table + (index << 2), LITERAL | PAIR | (bytes << 16) | both);
  }
}

function countLengths(lengths: usize, symbols: u32): void {
  memory.fill(counts, 0, 2 * (LONGEST_CODE + 1));
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const count = counts + ((<usize>load<u8>(lengths + symbol)) << 1);
    store<u16>(count, load<u16>(count) + 1);
  }
}

/** By the length of their codes. Returns how many have one. */
function sortSymbols(lengths: usize, symbols: u32): u32 {
  let used: u32 = 0;
  for (let length: u32 = 1; length <= LONGEST_CODE; length++) {
    store<u16>(starts + (length << 1), <u16>used);
    used += countOf(length);
  }
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const length: u32 = load<u8>(lengths + symbol);
    if (length === 0) continue;
    const start = starts + (length << 1);
    const place: u32 = load<u16>(start);
    store<u16>(start, <u16>(place + 1));
    store<u16>(sorted + (place << 1), <u16>symbol);
  }
  return used;
}

/** Whether there are neither too many codes nor too few; of none, or a single one of one bit, the rest is left open. */
function isCode(used: u32): bool {
  let open: i32 = 1;
  for (let length: u32 = 1; length <= LONGEST_CODE; length++) {
    open = (open << 1) - <i32>countOf(length);
    if (open < 0) return false;
  }
  return open === 0 || used === 0 || (used === 1 && countOf(1) === 1);
}

/** A short code is found whatever bits follow it. */
function fillEvery(table: usize, size: u32, code: u32, length: u32, meaning: u32): void {
  const entry = meaning + (length << 8) + length;
  for (let index = code; index < size; index += 1 << length) store<u32>(table + (index << 2), entry);
}

/** How many bits tell apart the long codes that begin alike; the shortest of them has this length. */
function bitsForRest(length: u32, left: u32, bits: u32): u32 {
  let restBits = length - bits;
  let taken = left;
  while (taken < <u32>(1 << restBits) && bits + restBits < LONGEST_CODE) {
    restBits++;
    taken = (taken << 1) + countOf(bits + restBits);
  }
  return restBits;
}

/** Codes count up from their first bit, which is the lowest here. */
function nextCode(code: u32, length: u32): u32 {
  const zeros = code ^ ((1 << length) - 1);
  if (zeros === 0) return 0;
  const carried: u32 = 1 << (31 - clz<u32>(zeros));
  return (code & (carried - 1)) | carried;
}

function countOf(length: u32): u32 {
  return load<u16>(counts + (length << 1));
}

function symbolAt(place: u32): u32 {
  return load<u16>(sorted + (place << 1));
}
