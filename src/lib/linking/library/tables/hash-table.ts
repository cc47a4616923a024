import { sharedInt32 } from "./growing-array.js";

/** Values by hash, several for one hash in the order of insertion: a chained table in shared memory. */
export interface Lookup {
  readonly heads: Int32Array;
  /** Four numbers per entry: the two halves of the hash, the next entry of the chain, the value. */
  readonly entries: Int32Array;
}

const ENTRY = 4;

/** Without values, the value of each hash is its index. */
export function createLookup(hashes: Float64Array, values?: Int32Array): Lookup {
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 1.5 + 16));
  const heads = sharedInt32(size).fill(-1);
  const entries = sharedInt32(ENTRY * hashes.length);
  for (let entry = hashes.length - 1; entry >= 0; entry--) {
    const hash = hashes[entry] ?? 0;
    const slot = slotOf(hash, size);
    const at = ENTRY * entry;
    entries[at] = lowHalf(hash);
    entries[at + 1] = highHalf(hash);
    entries[at + 2] = heads[slot] ?? -1;
    entries[at + 3] = values === undefined ? entry : (values[entry] ?? -1);
    heads[slot] = entry;
  }
  return { heads, entries };
}

/** The first values stored under a hash. */
export function lookUp({ heads, entries }: Lookup, hash: number, most: number, found: (value: number) => void): void {
  const [low, high] = [lowHalf(hash), highHalf(hash)];
  let left = most;
  for (let entry = heads[slotOf(hash, heads.length)] ?? -1; entry >= 0 && left > 0; ) {
    const at = ENTRY * entry;
    if (entries[at] === low && entries[at + 1] === high) {
      found(entries[at + 3] ?? -1);
      left--;
    }
    entry = entries[at + 2] ?? -1;
  }
}

/** The first value stored under a hash; -1 if there is none. */
export function lookUpFirst(lookup: Lookup, hash: number): number {
  let first = -1;
  lookUp(lookup, hash, 1, (value) => {
    first = value;
  });
  return first;
}

/** Numbers hashes: equal ones get the number of the first. */
export interface Numbering {
  /** The number of a hash, or -1. */
  get(hash: number): number;
  set(hash: number, number: number): void;
}

const NO_HASH = -1;

/**
 * A table with open addressing and without objects: a Map of millions of numbers takes several times the memory, and is
 * limited to 16 million.
 */
export function createNumbering(): Numbering {
  let size = 1 << 12;
  /** Each hash with its number, so that both are fetched together. */
  let table = new Float64Array(2 * size).fill(NO_HASH);
  let used = 0;

  function placeOf(hash: number): number {
    let slot = slotOf(hash, size);
    while (table[2 * slot] !== hash && table[2 * slot] !== NO_HASH) slot = (slot + 1) & (size - 1);
    return 2 * slot;
  }

  function grow(): void {
    const old = table;
    size *= 2;
    table = new Float64Array(2 * size).fill(NO_HASH);
    for (let at = 0; at < old.length; at += 2) {
      const hash = old[at] ?? NO_HASH;
      if (hash === NO_HASH) continue;
      const place = placeOf(hash);
      table[place] = hash;
      table[place + 1] = old[at + 1] ?? -1;
    }
  }

  return {
    get(hash) {
      const place = placeOf(hash);
      return table[place] === hash ? (table[place + 1] ?? -1) : -1;
    },
    set(hash, number) {
      if (used > size / 2) grow();
      const place = placeOf(hash);
      if (table[place] === NO_HASH) used++;
      table[place] = hash;
      table[place + 1] = number;
    },
  };
}

/** The size is a power of two, so this is the remainder of a division by it. */
function slotOf(hash: number, size: number): number {
  return hash & (size - 1);
}

function lowHalf(hash: number): number {
  return hash | 0;
}

function highHalf(hash: number): number {
  return (hash / 0x100000000) | 0;
}
