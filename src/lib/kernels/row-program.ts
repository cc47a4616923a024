import { type Digests, NUMBERS_PER_DIGEST } from "../contract/content-digests.js";
import type { ImdbTable } from "../contract/staged/imdb.js";
import type { FieldRule } from "../contract/staged/imdb-fields.js";
import { InputError } from "../core/errors.js";
import { type FileColumns, positionOf } from "../sources/imdb/header.js";
import { growTo, instantiate } from "./web-assembly.js";

/** Checks rows in WebAssembly, which reads sixteen bytes at a time where JavaScript reads one. */
export interface RowProgram {
  /** Takes a block of whole lines, which all indices refer to from then on. */
  load(block: Buffer): void;
  /** Checks the rows from an index on, up to the first that is not sound. Good until the next call. */
  checkRows(from: number): CheckedRows;
  /** The digests of some of the rows that were checked last, each of which can be asked for once. */
  digestsOf(from: number, to: number): Digests;
  /** Whether a field of a column is what it should be. */
  accepts(column: number, start: number, end: number): boolean;
}

export interface CheckedRows {
  /** How many rows are sound, as far as none of their fields is in doubt. */
  readonly rows: number;
  /** Where each of them ends. */
  readonly ends: Uint32Array;
  /** A number that no other row of the file should have. */
  readonly keys: Float64Array;
  /** Three numbers for each field in doubt: its row, its start and its end. What it holds is JSON. */
  readonly doubts: Uint32Array;
  /** Where the next row starts. */
  readonly stopped: number;
}

interface Exports extends Readonly<Record<FieldRule["kind"] | "MOST_COLUMNS" | "IS_SOUND", WebAssembly.Global>> {
  readonly memory: WebAssembly.Memory;
  readonly free: WebAssembly.Global;
  readonly stopped: WebAssembly.Global;
  readonly doubts: WebAssembly.Global;
  addColumn(kind: number, isRequired: boolean, separator: number, first: number, second: number): void;
  setKey(id: number, ordering: number): void;
  checkRows(
    text: number,
    from: number,
    length: number,
    ends: number,
    ids: number,
    keys: number,
    digests: number,
    doubts: number,
  ): number;
  combineDigests(ids: number, digests: number, rows: number): number;
  check(column: number, start: number, end: number): number;
}

const NO_CONTROL = 0xff;
const STEP = 16;
/** A row begins with an id, of nine bytes at least. */
const SHORTEST_ROW = 10;
export const NUMBERS_PER_DOUBT = 3;

export function createRowProgram(table: ImdbTable, columns: FileColumns): RowProgram {
  const program = instantiate<Exports>("check-rows");
  const { memory } = program;
  const text = STEP * Math.ceil(program.free.value / STEP);
  const bytesOfDoubts = NUMBERS_PER_DOUBT * Uint32Array.BYTES_PER_ELEMENT * columns.filter(isJson).length;
  let length = 0;

  if (columns.length > program.MOST_COLUMNS.value) {
    throw new InputError(`has ${columns.length} columns, which are too many for a ${table.kind} of IMDb`, {
      remedy: "check that it is the file that its name says",
    });
  }
  for (const column of columns) {
    const rule: FieldRule = column?.kind.rule ?? { kind: "ANY_TEXT" };
    const separator = column?.kind.separator?.charCodeAt(0) ?? NO_CONTROL;
    program.addColumn(program[rule.kind].value, column?.required ?? false, separator, ...boundsOf(rule));
  }
  const [id, ordering] = table.key;
  program.setKey(positionOf(columns, id), ordering === undefined ? -1 : positionOf(columns, ordering));

  return {
    load(block) {
      length = block.length;
      growTo(memory, placesFor(length).end);
      block.copy(Buffer.from(memory.buffer), text);
    },
    checkRows(from) {
      const { ends, ids, keys, digests, doubts } = placesFor(length);
      const rows = program.checkRows(text, from, length, ends, ids, keys, digests, doubts);
      return {
        rows,
        ends: new Uint32Array(memory.buffer, ends, rows),
        keys: new Float64Array(memory.buffer, keys, rows),
        doubts: new Uint32Array(memory.buffer, doubts, NUMBERS_PER_DOUBT * program.doubts.value),
        stopped: program.stopped.value,
      };
    },
    digestsOf(from, to) {
      const places = placesFor(length);
      const ids = places.ids + from * Int32Array.BYTES_PER_ELEMENT;
      const digests = places.digests + from * BigUint64Array.BYTES_PER_ELEMENT;
      const combined = program.combineDigests(ids, digests, to - from);
      return {
        ids: new Int32Array(memory.buffer, ids, combined),
        digests: new Int32Array(memory.buffer, digests, combined * NUMBERS_PER_DIGEST),
      };
    },
    accepts: (column, from, to) => program.check(column, text + from, text + to) === program.IS_SOUND.value,
  };

  /** Behind a text of that length, which may be read beyond its end, there is room for what is found of its rows. */
  function placesFor(length: number) {
    const rows = Math.ceil(length / SHORTEST_ROW) + 1;
    const keys = text + STEP * Math.ceil(length / STEP + 1);
    const digests = keys + rows * Float64Array.BYTES_PER_ELEMENT;
    const ends = digests + rows * BigUint64Array.BYTES_PER_ELEMENT;
    const ids = ends + rows * Uint32Array.BYTES_PER_ELEMENT;
    const doubts = ids + rows * Uint32Array.BYTES_PER_ELEMENT;
    return { keys, digests, ends, ids, doubts, end: doubts + rows * bytesOfDoubts };
  }
}

function isJson(column: FileColumns[number]): boolean {
  return column?.kind.rule.kind === "JSON_LIST";
}

function boundsOf(rule: FieldRule): [first: number, second: number] {
  if ("letters" in rule) return [rule.letters.charCodeAt(0), rule.letters.charCodeAt(1)];
  return "least" in rule ? [rule.least, rule.most] : [0, 0];
}
