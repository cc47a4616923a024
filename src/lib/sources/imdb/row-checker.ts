import { isUtf8 } from "node:buffer";
import { LINE_FEED, LONGEST_LINE } from "../line-blocks.js";
import { createSeenNumbers } from "../seen-numbers.js";
import type { FileColumns } from "./header.js";
import { isJsonTextList } from "./json-text-list.js";
import { rowFault } from "./row-fault.js";
import { type CheckedRows, createRowProgram } from "./row-program.js";
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
export type CheckRows = (block: Buffer) => CheckedBlock;

/** Makes the check of a file's rows. Every byte of IMDb passes through it, and nearly all in one go. */
export function createRowChecker(table: ImdbTable, columns: FileColumns): CheckRows {
  const program = createRowProgram(table, columns);
  const seen = createSeenNumbers();

  return (block) => {
    program.load(block);
    const isClean = isUtf8(block);
    const faults: Fault[] = [];
    let rows = 0;
    for (let start = 0; start < block.length; ) {
      const checked = program.checkRows(start);
      takeSoundRows(checked, start);
      rows += checked.rows;
      start = checked.stopped;
      if (start === block.length) break;
      const end = block.indexOf(LINE_FEED, start);
      faults.push({ row: rows, start, end, reason: reasonFor(start, end) });
      rows += 1;
      start = end + 1;
    }
    return { rows, faults };

    function takeSoundRows({ rows: count, ends, keys, doubts }: CheckedRows, first: number): void {
      const unsound = unsoundRows(doubts);
      const isEasy = isClean && block.length <= LONGEST_LINE && unsound.size === 0;
      let start = first;
      for (let row = 0; row < count; row++) {
        const end = ends[row] as number; // one a row
        const isSound =
          isEasy || (!unsound.has(row) && end - start <= LONGEST_LINE && isUtf8(block.subarray(start, end)));
        const reason = isSound ? duplicateReason(keys[row] as number) : reasonFor(start, end); // one a row
        if (reason !== undefined) faults.push({ row: rows + row, start, end, reason });
        start = end + 1;
      }
    }

    function duplicateReason(key: number): string | undefined {
      return seen.add(key) ? undefined : "duplicate id";
    }

    /** Those with a field that is not sound after all. */
    function unsoundRows(doubts: Uint32Array): ReadonlySet<number> {
      const rows = new Set<number>();
      for (let index = 0; index < doubts.length; index += 3) {
        const [row = 0, start, end] = doubts.subarray(index, index + 3);
        if (!isJsonTextList(block.toString("utf8", start, end))) rows.add(row);
      }
      return rows;
    }

    function reasonFor(start: number, end: number): string {
      return rowFault({ block, start, end }, columns, program.accepts);
    }
  };
}
