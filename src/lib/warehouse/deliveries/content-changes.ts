import { closeSync, openSync, readSync, statSync } from "node:fs";
import { at, NUMBERS_PER_DIGEST } from "../../contract/content-digests.js";
import { InputError } from "../../core/errors.js";

/** A file written by `writeDigests`. */
export interface DigestsFile {
  readonly path: string;
  readonly rows: number;
  /** Whether digests are compared, or only which ids there are. */
  readonly countsContent: boolean;
}

export interface ContentChange {
  readonly id: number;
  readonly kind: "new" | "gone" | "other";
}

const BYTES_PER_NUMBER = Int32Array.BYTES_PER_ELEMENT;
const BYTES_PER_DIGEST = NUMBERS_PER_DIGEST * BYTES_PER_NUMBER;
const BYTES_PER_ROW = BYTES_PER_NUMBER + BYTES_PER_DIGEST;
const ROWS_AT_A_TIME = 1 << 14;
/** Greater than any id. */
const END = 0x7fffffff;
const OLD = 1;
const NEW = 2;

/** Finds the number of rows of a file. */
export function findDigests(path: string, countsContent: boolean): DigestsFile {
  const { size } = statSync(path);
  if (size % BYTES_PER_ROW === 0) return { path, rows: size / BYTES_PER_ROW, countsContent };
  throw new InputError("is cut short", {
    file: path,
    value: `${size} bytes`,
    remedy: "run: leitmotif ingest --force",
  });
}

/**
 * Compares two states, each given by the digests of some tables, and yields the ids that came, went or differ, in
 * ascending order.
 */
export function* contentChanges(
  before: readonly DigestsFile[],
  now: readonly DigestsFile[],
): Generator<ContentChange, void> {
  const readers = [...before.map((file) => openReader(file, OLD)), ...now.map((file) => openReader(file, NEW))];
  try {
    let id = Math.min(...readers.map((reader) => reader.id));
    while (id < END) {
      let nextId = END;
      let sides = 0;
      let low = 0;
      let high = 0;
      for (const reader of readers) {
        if (reader.id === id) {
          sides |= reader.side;
          low ^= at(reader.digests, reader.row * NUMBERS_PER_DIGEST);
          high ^= at(reader.digests, reader.row * NUMBERS_PER_DIGEST + 1);
          step(reader);
        }
        if (reader.id < nextId) nextId = reader.id;
      }
      if (sides === NEW) yield { id, kind: "new" };
      else if (sides === OLD) yield { id, kind: "gone" };
      else if (low !== 0 || high !== 0) yield { id, kind: "other" };
      id = nextId;
    }
  } finally {
    for (const { descriptor } of readers) closeSync(descriptor);
  }
}

/** A position in a file, with some rows at a time in memory. */
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

function openReader({ path, rows, countsContent }: DigestsFile, side: number): Reader {
  const reader = {
    descriptor: openSync(path, "r"),
    side,
    countsContent,
    rowsInFile: rows,
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

function step(reader: Reader): void {
  reader.row++;
  if (reader.row === reader.rowsHeld) readOn(reader);
  else reader.id = at(reader.ids, reader.row);
}

function readOn(reader: Reader): void {
  const { descriptor, rowsInFile, rowsRead, ids, digests } = reader;
  const rows = Math.min(ROWS_AT_A_TIME, rowsInFile - rowsRead);
  readSync(descriptor, ids, 0, rows * BYTES_PER_NUMBER, rowsRead * BYTES_PER_NUMBER);
  if (reader.countsContent) {
    const place = rowsInFile * BYTES_PER_NUMBER + rowsRead * BYTES_PER_DIGEST;
    readSync(descriptor, digests, 0, rows * BYTES_PER_DIGEST, place);
  }
  reader.rowsRead += rows;
  reader.rowsHeld = rows;
  reader.row = 0;
  reader.id = rows === 0 ? END : at(ids, 0);
}
