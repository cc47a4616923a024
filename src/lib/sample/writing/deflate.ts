/**
 * Compresses in the deflate format, with the fixed codes and the nearest earlier match. Node's own compressor is
 * faster, but its bytes differ between processors and releases of Node; these are the same everywhere.
 */
export interface Deflate {
  /** The bytes that are complete after adding `input`; valid until the next call. */
  add(input: Uint8Array): Uint8Array;
  /** The last bytes. */
  end(): Uint8Array;
}

const HASH_BITS = 15;
const SHORTEST = 4;
const LONGEST = 258;
const FARTHEST = 32768;
const END_OF_BLOCK = 256;

/** [first length or distance, extra bits] of each code, from the format's specification (RFC 1951, 3.2.5). */
const LENGTHS = ranges([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5], 3);
const DISTANCES = ranges(
  [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13],
  1,
);

/** Code and number of bits, packed as code * 32 + bits: for literals, for lengths and for distances. */
const literals = Int32Array.from({ length: 257 }, (_, symbol) => fixedCode(symbol));
const lengths = Int32Array.from({ length: LONGEST + 1 }, (_, length) => lengthCode(length));
const distanceCodes = distanceTable();

export function createDeflate(): Deflate {
  const heads = new Int32Array(1 << HASH_BITS).fill(-1);
  let output = new Uint8Array(1 << 16);
  let size = 0;
  let held = 0;
  let heldBits = 0;
  let base = 0;

  /** At most 16 bits at a time. */
  const put = (bits: number, count: number) => {
    held |= bits << heldBits;
    heldBits += count;
    if (heldBits >= 16) {
      output[size++] = held & 0xff;
      output[size++] = (held >>> 8) & 0xff;
      held >>>= 16;
      heldBits -= 16;
    }
  };

  const putCode = (packed: number) => put(packed >>> 5, packed & 31);

  const putMatch = (length: number, distance: number) => {
    putCode(lengths[length] ?? 0);
    const code =
      distance <= 256 ? (distanceCodes[distance] ?? 0) : (distanceCodes[256 + ((distance - 1) >>> 7) + 1] ?? 0);
    const [first = 1, extra = 0] = DISTANCES[code] ?? [];
    put(reversed(code, 5), 5);
    if (extra > 0) put(distance - first, extra);
  };

  const reset = (inputLength: number) => {
    // No literal takes more than 9 bits, so the output cannot outgrow this.
    if (output.length < inputLength * 1.125 + 64) output = new Uint8Array(Math.ceil(inputLength * 1.125) + 64);
    size = 0;
  };

  return {
    add(input) {
      reset(input.length);
      put(0b010, 3);
      const last = input.length - SHORTEST;
      let at = 0;
      while (at <= last) {
        const four = fourBytes(input, at);
        const slot = Math.imul(four, 0x9e3779b1) >>> (32 - HASH_BITS);
        const before = (heads[slot] ?? -1) - base;
        heads[slot] = at + base;
        // An entry left by an earlier input is out of reach.
        if (before >= 0 && at - before <= FARTHEST && fourBytes(input, before) === four) {
          const length = matchLength(input, before, at);
          putMatch(length, at - before);
          at += length;
        } else {
          putCode(literals[input[at] ?? 0] ?? 0);
          at++;
        }
      }
      for (; at < input.length; at++) putCode(literals[input[at] ?? 0] ?? 0);
      putCode(literals[END_OF_BLOCK] ?? 0);
      base += input.length;
      if (base > 0x3fffffff) {
        heads.fill(-1);
        base = 0;
      }
      return output.subarray(0, size);
    },
    end() {
      reset(0);
      put(0b011, 3);
      putCode(literals[END_OF_BLOCK] ?? 0);
      for (; heldBits > 0; heldBits -= 8) {
        output[size++] = held & 0xff;
        held >>>= 8;
      }
      return output.subarray(0, size);
    },
  };
}

function fourBytes(input: Uint8Array, at: number): number {
  return (input[at] ?? 0) | ((input[at + 1] ?? 0) << 8) | ((input[at + 2] ?? 0) << 16) | ((input[at + 3] ?? 0) << 24);
}

function matchLength(input: Uint8Array, before: number, at: number): number {
  const limit = Math.min(LONGEST, input.length - at);
  let length = SHORTEST;
  while (length < limit && input[before + length] === input[at + length]) length++;
  return length;
}

function ranges(extraBits: readonly number[], first: number): (readonly [first: number, extra: number])[] {
  let next = first;
  return extraBits.map((extra) => {
    const range = [next, extra] as const;
    next += 1 << extra;
    return range;
  });
}

/** The fixed code of a literal, the end of a block, or a length symbol (RFC 1951, 3.2.6). */
function fixedCode(symbol: number): number {
  if (symbol < 144) return packed(0x30 + symbol, 8);
  if (symbol < 256) return packed(0x190 + symbol - 144, 9);
  return symbol < 280 ? packed(symbol - 256, 7) : packed(0xc0 + symbol - 280, 8);
}

function lengthCode(length: number): number {
  if (length < 3) return 0;
  if (length === LONGEST) return fixedCode(285);
  const index = LENGTHS.findLastIndex(([first]) => first <= length);
  const [first = 3, extra = 0] = LENGTHS[index] ?? [];
  const code = fixedCode(257 + index);
  const bits = code & 31;
  return (((code >>> 5) | ((length - first) << bits)) << 5) | (bits + extra);
}

/**
 * Codes of the distances up to 256 one by one, then one entry per 128 distances: beyond 256 no code starts in between.
 */
function distanceTable(): Uint8Array {
  const codeOf = (distance: number) => DISTANCES.findLastIndex(([first]) => first <= distance);
  const table = new Uint8Array(256 + FARTHEST / 128 + 1);
  for (let distance = 1; distance <= 256; distance++) table[distance] = codeOf(distance);
  for (let group = 2; group < FARTHEST / 128; group++) table[256 + group + 1] = codeOf(group * 128 + 1);
  return table;
}

/** Deflate writes codes with their highest bit first, and everything else with the lowest bit first. */
function packed(code: number, bits: number): number {
  return (reversed(code, bits) << 5) | bits;
}

function reversed(code: number, bits: number): number {
  let result = 0;
  for (let bit = 0; bit < bits; bit++) result |= ((code >>> bit) & 1) << (bits - 1 - bit);
  return result;
}
