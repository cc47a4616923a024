import { open } from "node:fs/promises";
import { join } from "node:path";

/**
 * Ids, each with a digest stored as two numbers. The digest of an id covers all its rows in a table in any order: if it
 * differs between two deliveries, so do the rows.
 */
export interface Digests {
  readonly ids: Int32Array;
  readonly digests: Int32Array;
}

export interface DigestCollector {
  add(rows: Digests): void;
  /** The digests of all ids, in ascending order of the ids. */
  collected(): Digests;
}

export const NUMBERS_PER_DIGEST = 2;
const FIRST_ROOM = 1 << 18;

/** Combines the digests of rows. The rows of an id nearly always follow each other, and ids nearly always ascend. */
export function collectDigests(): DigestCollector {
  let ids = new Int32Array(FIRST_ROOM);
  let digests = new Int32Array(FIRST_ROOM * NUMBERS_PER_DIGEST);
  let length = 0;
  let isAscending = true;

  function append(id: number): void {
    if (length === ids.length) {
      ids = twiceAsLong(ids);
      digests = twiceAsLong(digests);
    }
    if (length > 0 && at(ids, length - 1) > id) isAscending = false;
    ids[length] = id;
    length++;
  }

  return {
    add(rows) {
      for (let row = 0; row < rows.ids.length; row++) {
        const id = at(rows.ids, row);
        if (length === 0 || at(ids, length - 1) !== id) append(id);
        const place = (length - 1) * NUMBERS_PER_DIGEST;
        const from = row * NUMBERS_PER_DIGEST;
        digests[place] = at(digests, place) ^ at(rows.digests, from);
        digests[place + 1] = at(digests, place + 1) ^ at(rows.digests, from + 1);
      }
    },
    collected() {
      const all = { ids: ids.subarray(0, length), digests: digests.subarray(0, length * NUMBERS_PER_DIGEST) };
      return isAscending ? all : sorted(all);
    },
  };
}

function twiceAsLong(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * numbers.length);
  longer.set(numbers);
  return longer;
}

/** Brings equal ids together by sorting 64-bit numbers: the id, and in the lower half its position. */
function sorted({ ids, digests }: Digests): Digests {
  const places = new BigUint64Array(ids.length);
  const halves = new Int32Array(places.buffer);
  for (let row = 0; row < ids.length; row++) {
    halves[2 * row] = row;
    halves[2 * row + 1] = at(ids, row);
  }
  places.sort();
  const collector = collectDigests();
  for (let row = 0; row < ids.length; row++) {
    const from = at(halves, 2 * row);
    const digest = digests.subarray(from * NUMBERS_PER_DIGEST, (from + 1) * NUMBERS_PER_DIGEST);
    collector.add({ ids: ids.subarray(from, from + 1), digests: digest });
  }
  return collector.collected();
}

/** The number at an index that is known to be in range. */
export function at(numbers: Int32Array, index: number): number {
  return numbers[index] as number;
}

/** The file of a staged table's digests, which lies beside the table. */
export function digestsFile(folder: string, table: string): string {
  return join(folder, `${table}.digests`);
}

/** Writes all ids and then all digests, as 32-bit numbers. */
export async function writeDigests(path: string, { ids, digests }: Digests): Promise<void> {
  const file = await open(path, "w");
  try {
    for (const numbers of [ids, digests]) {
      await file.writeFile(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    }
  } finally {
    await file.close();
  }
}
