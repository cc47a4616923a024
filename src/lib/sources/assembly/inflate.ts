// Unpacks deflated data (RFC 1951), which takes Node's zlib half as long again.
import { fillCodeTable, GOES_ON, LITERAL, PAIR, pairLiterals, SPECIAL } from "./inflate/code-table";

/** What `inflate` returns: why it stopped. */
export const NEEDS_INPUT: i32 = 0;
export const IS_FULL: i32 = 1;
export const HAS_ENDED: i32 = 2;
export const IS_DAMAGED: i32 = 3;

/** So many bytes may have been read of which no bit was used. */
const LOOK_AHEAD: usize = 8;
/** No block's codes take more bytes to describe. */
export const inputMargin: usize = 640;
export const inputRoom: usize = 1 << 18;
export const input: usize = memory.data((1 << 18) + 640, 16);

/** How far back a text may be repeated. */
const FARTHEST: usize = 1 << 15;
/** What was unpacked before, the output, and behind it room for the longest repeat that begins in it. */
const history: usize = memory.data((1 << 15) + (1 << 20) + 512, 16);
export const output: usize = history + FARTHEST;
const full: usize = output + (1 << 20);

/** Where reading and writing go on. */
export let readPlace: usize = input;
export let writePlace: usize = output;
/** The first byte that may be repeated. */
let oldest: usize = output;

/** Bits that were read and not used yet, the next one lowest. */
let bits: u64 = 0;
let bitCount: u32 = 0;

const BETWEEN_BLOCKS: i32 = 0;
const IN_STORED_BLOCK: i32 = 1;
const IN_PACKED_BLOCK: i32 = 2;
let state: i32 = BETWEEN_BLOCKS;
let isLastBlock: bool = false;
let storedLeft: usize = 0;

const MOST_LENGTHS = 320;
const codeLengths: usize = memory.data(MOST_LENGTHS);

/** So many bits make one look enough for most codes; the sizes are the largest that any code needs. */
const TEXT_BITS: u32 = 11;
const textTable: usize = memory.data(4 * 2342, 16);
const DISTANCE_BITS: u32 = 8;
const distanceTable: usize = memory.data(4 * 402, 16);
const LENGTH_BITS: u32 = 7;
const lengthTable: usize = memory.data(4 * 128, 16);

const END_OF_BLOCK: u32 = 256;
const TEXT_SYMBOLS: u32 = 286;
const FIXED_TEXT_SYMBOLS: u32 = 288;
const textMeanings: usize = memory.data(4 * 288, 4);
const DISTANCES: u32 = 30;
const FIXED_DISTANCES: u32 = 32;
const distanceMeanings: usize = memory.data(4 * 32, 4);
const LENGTH_SYMBOLS: u32 = 19;
const lengthMeanings: usize = memory.data(4 * 19, 4);
const lengthOrder: usize = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);

/** A code that stands for nothing. The other special meaning, of the value 0, is the end of a block. */
const NO_MEANING: u32 = SPECIAL | (1 << 16);

setMeanings();

/** Begins another stream, behind what was unpacked before. */
export function start(): void {
  bits = 0;
  bitCount = 0;
  state = BETWEEN_BLOCKS;
  isLastBlock = false;
  oldest = writePlace;
}

/** Makes room behind the output, of which only what may be repeated is kept. */
export function makeRoom(): void {
  const moved = writePlace - output;
  memory.copy(history, writePlace - FARTHEST, FARTHEST);
  writePlace = output;
  oldest = oldest > history + moved ? oldest - moved : history;
}

/**
 * Goes on until the output is full, the input used up, or the stream ended. Until the input is the last, some of it is
 * left to read: let more follow it. The last must be followed by `inputMargin` zeros.
 */
export function inflate(inputEnd: usize, isLastInput: bool): i32 {
  let reason: i32 = -1;
  while (reason < 0) {
    if (writePlace >= full) return IS_FULL;
    if (state === IN_PACKED_BLOCK)
      reason = unpackBlock(isLastInput ? inputEnd + LOOK_AHEAD : inputEnd - 2 * LOOK_AHEAD);
    else if (state === IN_STORED_BLOCK) reason = copyStored(inputEnd);
    else if (isLastBlock) reason = endStream(inputEnd);
    else if (readPlace > (isLastInput ? inputEnd + LOOK_AHEAD : inputEnd - inputMargin)) reason = NEEDS_INPUT;
    else if (!beginBlock()) reason = IS_DAMAGED;
  }
  return reason;
}

function beginBlock(): bool {
  refill();
  isLastBlock = take(1) === 1;
  const kind = take(2);
  if (kind === 0) return beginStored();
  state = IN_PACKED_BLOCK;
  if (kind === 1) return fillFixedTables();
  return kind === 2 && fillOwnTables();
}

function beginStored(): bool {
  giveBackBytes();
  storedLeft = load<u16>(readPlace);
  const complement: usize = load<u16>(readPlace, 2);
  readPlace += 4;
  state = IN_STORED_BLOCK;
  return (storedLeft ^ complement) === 0xffff;
}

function copyStored(inputEnd: usize): i32 {
  if (readPlace > inputEnd) return NEEDS_INPUT;
  const length = min(storedLeft, min(inputEnd - readPlace, full - writePlace));
  memory.copy(writePlace, readPlace, length);
  readPlace += length;
  writePlace += length;
  storedLeft -= length;
  if (storedLeft > 0) return writePlace >= full ? IS_FULL : NEEDS_INPUT;
  state = BETWEEN_BLOCKS;
  return -1;
}

function endStream(inputEnd: usize): i32 {
  giveBackBytes();
  return readPlace > inputEnd ? NEEDS_INPUT : HAS_ENDED;
}

/** Skips to the next whole byte, and unreads the bytes that were only looked at. */
function giveBackBytes(): void {
  readPlace -= bitCount >> 3;
  bits = 0;
  bitCount = 0;
}

function fillFixedTables(): bool {
  memory.fill(codeLengths, 8, 144);
  memory.fill(codeLengths + 144, 9, 256 - 144);
  memory.fill(codeLengths + 256, 7, 280 - 256);
  memory.fill(codeLengths + 280, 8, FIXED_TEXT_SYMBOLS - 280);
  memory.fill(codeLengths + FIXED_TEXT_SYMBOLS, 5, FIXED_DISTANCES);
  return fillTables(FIXED_TEXT_SYMBOLS, FIXED_DISTANCES);
}

function fillOwnTables(): bool {
  const texts = take(5) + 257;
  const distances = take(5) + 1;
  const lengths = take(4) + 4;
  if (texts > TEXT_SYMBOLS || distances > DISTANCES) return false;
  memory.fill(codeLengths, 0, LENGTH_SYMBOLS);
  for (let index: u32 = 0; index < lengths; index++) {
    refill();
    store<u8>(codeLengths + <usize>load<u8>(lengthOrder + index), <u8>take(3));
  }
  if (!fillCodeTable(lengthTable, LENGTH_BITS, codeLengths, LENGTH_SYMBOLS, lengthMeanings)) return false;
  return readLengths(texts + distances) && fillTables(texts, distances);
}

function fillTables(texts: u32, distances: u32): bool {
  if (load<u8>(codeLengths + END_OF_BLOCK) === 0) return false;
  if (!fillCodeTable(textTable, TEXT_BITS, codeLengths, texts, textMeanings)) return false;
  pairLiterals(textTable, TEXT_BITS);
  return fillCodeTable(distanceTable, DISTANCE_BITS, codeLengths + texts, distances, distanceMeanings);
}

/** The lengths of codes are packed by codes themselves, which also say that a length is repeated. */
function readLengths(count: u32): bool {
  for (let index: u32 = 0; index < count; ) {
    refill();
    const entry = load<u32>(lengthTable + (lowest(LENGTH_BITS) << 2));
    if (entry === 0) return false;
    take(entry & 63);
    const symbol = entry >> 16;
    let length: u8 = <u8>symbol;
    let times: u32 = 1;
    if (symbol === 16) {
      if (index === 0) return false;
      length = load<u8>(codeLengths + index - 1);
      times = 3 + take(2);
    } else if (symbol > 16) {
      length = 0;
      times = symbol === 17 ? 3 + take(3) : 11 + take(7);
    }
    if (index + times > count) return false;
    memory.fill(codeLengths + index, length, times);
    index += times;
  }
  return true;
}

/** At least 56 bits. */
function refill(): void {
  bits |= load<u64>(readPlace) << bitCount;
  readPlace += (63 - bitCount) >> 3;
  bitCount |= 56;
}

function take(count: u32): u32 {
  const taken = lowest(count);
  bits >>= count;
  bitCount -= count;
  return taken;
}

function lowest(count: u32): u32 {
  return <u32>bits & ((1 << count) - 1);
}

/** Most of all time is spent here. The state is kept in local variables, so that it stays in registers. */
function unpackBlock(inputLimit: usize): i32 {
  let from = readPlace;
  let to = writePlace;
  let bitsLeft = bits;
  let count = bitCount;
  let reason: i32 = -1;
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
      if (entry >> 16 !== 0 || entry === 0) reason = IS_DAMAGED;
      else state = BETWEEN_BLOCKS;
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
  readPlace = from;
  writePlace = to;
  bits = bitsLeft;
  bitCount = count;
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

function setMeanings(): void {
  for (let byte: u32 = 0; byte < END_OF_BLOCK; byte++) store<u32>(textMeanings + (byte << 2), LITERAL | (byte << 16));
  store<u32>(textMeanings + (END_OF_BLOCK << 2), SPECIAL);
  let length: u32 = 3;
  for (let symbol: u32 = 257; symbol < 285; symbol++) {
    const extraBits: u32 = symbol < 265 ? 0 : (symbol - 261) >> 2;
    store<u32>(textMeanings + (symbol << 2), (length << 16) | extraBits);
    length += 1 << extraBits;
  }
  store<u32>(textMeanings + (285 << 2), 258 << 16);
  store<u32>(textMeanings + (286 << 2), NO_MEANING);
  store<u32>(textMeanings + (287 << 2), NO_MEANING);
  let distance: u32 = 1;
  for (let symbol: u32 = 0; symbol < DISTANCES; symbol++) {
    const extraBits: u32 = symbol < 2 ? 0 : (symbol - 2) >> 1;
    store<u32>(distanceMeanings + (symbol << 2), (distance << 16) | extraBits);
    distance += 1 << extraBits;
  }
  for (let symbol: u32 = 0; symbol < LENGTH_SYMBOLS; symbol++) store<u32>(lengthMeanings + (symbol << 2), symbol << 16);
}
