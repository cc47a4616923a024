// The tables of a block: what its bits mean.
import { lowest, refill, take } from "./bits";
import { fillCodeTable, LITERAL, pairLiterals, SPECIAL } from "./code-table";

/** So many bits make one look enough for most codes; the sizes are the largest that any code needs. */
export const TEXT_BITS: u32 = 11;
export const textTable: usize = memory.data(4 * 2342, 16);
export const DISTANCE_BITS: u32 = 8;
export const distanceTable: usize = memory.data(4 * 402, 16);
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

const codeLengths: usize = memory.data(320);

setMeanings();

/** Fills the tables that all programs know. */
export function fillFixedTables(): bool {
  memory.fill(codeLengths, 8, 144);
  memory.fill(codeLengths + 144, 9, 256 - 144);
  memory.fill(codeLengths + 256, 7, 280 - 256);
  memory.fill(codeLengths + 280, 8, FIXED_TEXT_SYMBOLS - 280);
  memory.fill(codeLengths + FIXED_TEXT_SYMBOLS, 5, FIXED_DISTANCES);
  return fillTables(FIXED_TEXT_SYMBOLS, FIXED_DISTANCES);
}

/** Fills the tables that the block describes. */
export function fillOwnTables(): bool {
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
