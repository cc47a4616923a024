import { isUtf8 } from "node:buffer";
import { LINE_FEED, LONGEST_LINE } from "../line-blocks.js";
import { createSeenNumbers } from "../seen-numbers.js";
import { type FieldKind, numberOfDigits } from "./field-kinds.js";
import { createControlFinder } from "./find-controls.js";
import { type FileColumns, positionOf } from "./header.js";
import { rowFault } from "./row-fault.js";
import type { ImdbTable } from "./tables.js";

export interface Fault {
  /** Counted from the first row of the block. */
  readonly row: number;
  readonly start: number;
  /** Where the row's line feed stands. */
  readonly end: number;
  readonly reason: string;
}

export interface CheckedBlock {
  readonly rows: number;
  readonly faults: readonly Fault[];
}

/** Checks the rows in a block of whole lines. Keys are remembered from block to block. */
export type CheckRows = (bytes: Buffer) => CheckedBlock;

const TAB = 0x09;
const BACKSLASH = 0x5c;
const LETTER_N = 0x4e;
const NONE = -1;

const LONGEST_NULL = 2;
const ID_LETTERS = 2;

/** A title's numbers up to 31 get 32 bits side by side; higher ones, which are rare, lie beyond those of all ids. */
const BEYOND_ALL_IDS = 2 ** 39;

/**
 * Makes the check of a file's rows. Every byte of IMDb passes through `endOfSoundRow`, so it only says yes or no;
 * the few rows that are refused are looked at again for the reason.
 */
export function createRowChecker(table: ImdbTable, columns: FileColumns): CheckRows {
  const width = columns.length;
  const checks = columns.map((column, index) => fieldCheck(column, index === width - 1));
  const starts = new Uint32Array(width + 1);
  const [idColumn = 0, orderingColumn = -1] = table.key
    .filter((name) => name !== undefined)
    .map((name) => positionOf(columns, name));
  const findControls = createControlFinder();
  const seen = createSeenNumbers();
  /** Where fields may end in the block that is checked, and the first of them that has not been passed. */
  let controls: Int32Array = new Int32Array();
  let nextControl = 0;

  return (bytes) => {
    controls = findControls(bytes);
    nextControl = 0;
    const allUtf8 = isUtf8(bytes);
    const faults: Fault[] = [];
    let rows = 0;
    for (let start = 0; start < bytes.length; rows++) {
      let end = endOfSoundRow(bytes, start);
      const sound = end >= 0 && end - start <= LONGEST_LINE && (allUtf8 || isUtf8(bytes.subarray(start, end)));
      if (!sound) {
        end = bytes.indexOf(LINE_FEED, start);
        while (Number(controls[nextControl]) <= end) nextControl++;
        faults.push({ row: rows, start, end, reason: rowFault(bytes.subarray(start, end), columns) });
      } else if (!seen.add(keyOfRow(bytes))) {
        faults.push({ row: rows, start, end, reason: "duplicate id" });
      }
      start = end + 1;
    }
    return { rows, faults };
  };

  /**
   * Where the row's line feed stands, or -1 when a field is not what it should be. Leaves the fields' starts behind.
   * A line feed ends the block and no field goes on behind one, so there is always another control.
   */
  function endOfSoundRow(bytes: Buffer, start: number): number {
    const places = controls;
    let next = nextControl;
    let fieldStart = start;
    for (let column = 0; column < width; column++) {
      const check = checks[column] as FieldCheck; // one a column
      starts[column] = fieldStart;
      let end = places[next++] as number;
      while (bytes[end] === check.separator) end = places[next++] as number;
      if (bytes[end] !== check.end) return -1;
      if (end - fieldStart <= LONGEST_NULL && isNull(bytes, fieldStart, end)) {
        if (check.required) return -1;
      } else if (check.accepts !== undefined && !check.accepts(bytes, fieldStart, end)) {
        return -1;
      }
      fieldStart = end + 1;
    }
    starts[width] = fieldStart;
    nextControl = next;
    return fieldStart - 1;
  }

  function keyOfRow(bytes: Buffer): number {
    const id = numberIn(bytes, idColumn, ID_LETTERS);
    if (orderingColumn < 0) return id;
    const ordering = numberIn(bytes, orderingColumn, 0);
    return (ordering >>> 5) * BEYOND_ALL_IDS + id * 32 + (ordering & 31);
  }

  /** The fields have been found to be digits, and each ends before the tab in front of the next. */
  function numberIn(bytes: Buffer, column: number, skipped: number): number {
    return numberOfDigits(bytes, (starts[column] as number) + skipped, (starts[column + 1] as number) - 1);
  }
}

interface FieldCheck {
  readonly end: typeof TAB | typeof LINE_FEED;
  /** The control character between the items of a list, as far as it is one. */
  readonly separator: number;
  readonly required: boolean;
  readonly accepts: FieldKind["accepts"];
}

function fieldCheck(column: FileColumns[number], isLast: boolean): FieldCheck {
  return {
    end: isLast ? LINE_FEED : TAB,
    separator: column?.kind.separator?.charCodeAt(0) ?? NONE,
    required: column?.required ?? false,
    accepts: column?.kind.accepts,
  };
}

/** An empty field, of which there are some among the professions, means the same as a null. */
function isNull(bytes: Buffer, start: number, end: number): boolean {
  return start === end || (end === start + 2 && bytes[start] === BACKSLASH && bytes[start + 1] === LETTER_N);
}
