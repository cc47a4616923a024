import { sharedInt32 } from "./growing-array.js";

/** Values by a hash, several for one hash in the order in which they were filed: a chained table in shared memory. */
export interface Lookup {
  readonly heads: Int32Array<SharedArrayBuffer>;
  readonly next: Int32Array<SharedArrayBuffer>;
  readonly hashes: Float64Array<SharedArrayBuffer>;
  readonly values: Int32Array<SharedArrayBuffer>;
}

export function createLookup(
  hashes: Float64Array<SharedArrayBuffer>,
  values: Int32Array<SharedArrayBuffer> = indicesOf(hashes),
): Lookup {
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 1.5 + 16));
  const heads = sharedInt32(size).fill(-1);
  const next = sharedInt32(hashes.length).fill(-1);
  for (let entry = hashes.length - 1; entry >= 0; entry--) {
    const slot = slotOf(hashes[entry] ?? 0, size);
    next[entry] = heads[slot] ?? -1;
    heads[slot] = entry;
  }
  return { heads, next, hashes, values };
}

/** The first values filed under a hash. */
export function lookUp(
  { heads, next, hashes, values }: Lookup,
  hash: number,
  most: number,
  found: (value: number) => void,
): void {
  let left = most;
  for (let entry = heads[slotOf(hash, heads.length)] ?? -1; entry >= 0 && left > 0; entry = next[entry] ?? -1) {
    if (hashes[entry] !== hash) continue;
    found(values[entry] ?? -1);
    left--;
  }
}

/** Numbers the hashes that it is given: equal ones get the number of the first. */
export interface Numbering {
  /** The number under a hash, or -1. */
  get(hash: number): number;
  set(hash: number, number: number): void;
}

/** An open table without objects: a Map of millions of numbers takes several times the memory, and ends at 16 million. */
export function createNumbering(): Numbering {
  let size = 1 << 12;
  let hashes = new Float64Array(size);
  let numbers = new Int32Array(size).fill(-1);
  let used = 0;

  function placeOf(hash: number): number {
    let place = slotOf(hash, size);
    while (numbers[place] !== -1 && hashes[place] !== hash) place = (place + 1) & (size - 1);
    return place;
  }

  function grow(): void {
    const [oldHashes, oldNumbers] = [hashes, numbers];
    size *= 2;
    hashes = new Float64Array(size);
    numbers = new Int32Array(size).fill(-1);
    for (const [place, number] of oldNumbers.entries()) {
      if (number === -1) continue;
      const target = placeOf(oldHashes[place] ?? 0);
      hashes[target] = oldHashes[place] ?? 0;
      numbers[target] = number;
    }
  }

  return {
    get: (hash) => numbers[placeOf(hash)] ?? -1,
    set(hash, number) {
      if (used > size / 2) grow();
      const place = placeOf(hash);
      if (numbers[place] === -1) used++;
      hashes[place] = hash;
      numbers[place] = number;
    },
  };
}

/** The size is a power of two, so this is the remainder. */
function slotOf(hash: number, size: number): number {
  return hash & (size - 1);
}

function indicesOf(hashes: Float64Array): Int32Array<SharedArrayBuffer> {
  const indices = sharedInt32(hashes.length);
  for (let index = 0; index < indices.length; index++) indices[index] = index;
  return indices;
}
