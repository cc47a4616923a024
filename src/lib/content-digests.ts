import { closeSync, openSync, readSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "./errors.js";

/**
 * Ids, and for each a digest in two numbers. The digest of an id is that of all its rows in a table, whatever their
 * order: where the digests of two deliveries differ, rows do.
 */
export interface Digests {
  readonly ids: Int32Array;
  readonly digests: Int32Array;
}

export interface DigestCollector {
  add(rows: Digests): void;
  /** The digests of all ids, which ascend. */
  collected(): Digests;
}

/** What was written of a table. */
export interface DigestsFile {
  readonly path: string;
  /** Whether digests are compared; otherwise it only counts which ids there are. */
  readonly countsContent: boolean;
}

export interface ContentChange {
  readonly id: number;
  readonly kind: "new" | "gone" | "other";
}

export const NUMBERS_PER_DIGEST = 2;
const BYTES_PER_NUMBER = Int32Array.BYTES_PER_ELEMENT;
const BYTES_PER_ROW = (1 + NUMBERS_PER_DIGEST) * BYTES_PER_NUMBER;
const NO_ID = -1;
const FIRST_ROOM = 1 << 14;

/** Puts the digests of rows together. Rows of one id nearly always come in a row, and ids nearly always ascend. */
export function collectDigests(): DigestCollector {
  let ids = new Int32Array(FIRST_ROOM);
  let digests = new Int32Array(FIRST_ROOM * NUMBERS_PER_DIGEST);
  let length = 0;
  let isAscending = true;
  let id = NO_ID;
  let low = 0;
  let high = 0;

  function endId(): void {
    if (id === NO_ID) return;
    if (length === ids.length) {
      ids = twiceAsLong(ids);
      digests = twiceAsLong(digests);
    }
    if (length > 0 && at(ids, length - 1) >= id) isAscending = false;
    ids[length] = id;
    digests[length * NUMBERS_PER_DIGEST] = low;
    digests[length * NUMBERS_PER_DIGEST + 1] = high;
    length++;
    id = NO_ID;
  }

  return {
    add(rows) {
      for (let row = 0; row < rows.ids.length; row++) {
        if (at(rows.ids, row) !== id) {
          endId();
          id = at(rows.ids, row);
          low = 0;
          high = 0;
        }
        low ^= at(rows.digests, row * NUMBERS_PER_DIGEST);
        high ^= at(rows.digests, row * NUMBERS_PER_DIGEST + 1);
      }
    },
    collected() {
      endId();
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

/** Brings equal ids together by sorting numbers of 64 bits: an id and, in the lower half, where it was. */
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

/** The number at an index that is known to be within bounds. */
function at(numbers: Int32Array, index: number): number {
  return numbers[index] as number;
}

/** What came, went or differs between two states, each told by the digests of some tables. Ids ascend. */
export function* contentChanges(
  before: readonly DigestsFile[],
  now: readonly DigestsFile[],
): Generator<ContentChange, void> {
  const readers = [...before.map((file) => openReader(file, OLD)), ...now.map((file) => openReader(file, NEW))];
  try {
    for (let change = nextChange(readers); change !== undefined; change = nextChange(readers)) yield change;
  } finally {
    for (const { descriptor } of readers) closeSync(descriptor);
  }
}

function nextChange(readers: readonly Reader[]): ContentChange | undefined {
  for (;;) {
    let id = END;
    for (const reader of readers) if (reader.id < id) id = reader.id;
    if (id === END) return undefined;
    let sides = 0;
    let low = 0;
    let high = 0;
    for (const reader of readers) {
      if (reader.id !== id) continue;
      sides |= reader.side;
      low ^= at(reader.digests, reader.row * NUMBERS_PER_DIGEST);
      high ^= at(reader.digests, reader.row * NUMBERS_PER_DIGEST + 1);
      reader.row++;
      if (reader.row === reader.rowsHeld) readOn(reader);
      else reader.id = at(reader.ids, reader.row);
    }
    if (sides === NEW) return { id, kind: "new" };
    if (sides === OLD) return { id, kind: "gone" };
    if (low !== 0 || high !== 0) return { id, kind: "other" };
  }
}

/** Stands beyond all ids. */
const END = 0x7fffffff;
const OLD = 1;
const NEW = 2;
const ROWS_AT_A_TIME = 1 << 14;

/** Stands at a row of a file, of which some rows at a time are in memory. */
interface Reader {
  readonly descriptor: number;
  readonly side: number;
  readonly countsContent: boolean;
  readonly rowsInFile: number;
  readonly ids: Int32Array;
  readonly digests: Int32Array;
  rowsRead: number;
  rowsHeld: number;
  row: number;
  id: number;
}

function openReader({ path, countsContent }: DigestsFile, side: number): Reader {
  const { size } = statSync(path);
  if (size % BYTES_PER_ROW !== 0) {
    throw new InputError("is cut short", {
      file: path,
      value: `${size} bytes`,
      remedy: "run: leitmotif ingest --force",
    });
  }
  const descriptor = openSync(path, "r");
  const reader = {
    descriptor,
    side,
    countsContent,
    rowsInFile: size / BYTES_PER_ROW,
    ids: new Int32Array(ROWS_AT_A_TIME),
    digests: new Int32Array(ROWS_AT_A_TIME * NUMBERS_PER_DIGEST).fill(1),
    rowsRead: 0,
    rowsHeld: 0,
    row: 0,
    id: END,
  };
  readOn(reader);
  return reader;
}

function readOn(reader: Reader): void {
  const { descriptor, rowsInFile, rowsRead, ids, digests } = reader;
  const rows = Math.min(ROWS_AT_A_TIME, rowsInFile - rowsRead);
  readSync(descriptor, ids, 0, rows * BYTES_PER_NUMBER, rowsRead * BYTES_PER_NUMBER);
  if (reader.countsContent) {
    const bytesPerDigest = NUMBERS_PER_DIGEST * BYTES_PER_NUMBER;
    readSync(descriptor, digests, 0, rows * bytesPerDigest, rowsInFile * BYTES_PER_NUMBER + rowsRead * bytesPerDigest);
  }
  reader.rowsRead += rows;
  reader.rowsHeld = rows;
  reader.row = 0;
  reader.id = rows === 0 ? END : at(ids, 0);
}

/** Where the digests of a staged table lie: beside it. */
export function digestsFile(folder: string, table: string): string {
  return join(folder, `${table}.digests`);
}

/** Writes all ids and then all digests, as numbers of 32 bits. */
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
