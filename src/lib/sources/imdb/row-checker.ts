import { isUtf8 } from "node:buffer";
import type { DigestCollector } from "../../contract/content-digests.js";
import type { ImdbTable } from "../../contract/staged/imdb.js";
import { InputError } from "../../core/errors.js";
import { createRowProgram } from "../../kernels/check-rows/create-row-program.js";
import {
  type CheckedRows,
  MOST_COLUMNS,
  NUMBERS_PER_DOUBT,
  type RowProgram,
} from "../../kernels/check-rows/row-program.js";
import { LINE_FEED, LONGEST_LINE } from "../reading/line-blocks.js";
import { createSeenNumbers } from "../staging/seen-numbers.js";
import { type FileColumns, positionOf } from "./header.js";
import { isJsonTextList } from "./json-text-list.js";
import { rowFault } from "./row-fault.js";

const ANY_TEXT = { kind: "ANY_TEXT" } as const;

export interface Fault {
  /** Counted from the first row of the block. */
  readonly row: number;
  readonly start: number;
  /** The position of the row's line feed. */
  readonly end: number;
  readonly reason: string;
}

export interface CheckedBlock {
  readonly rows: number;
  readonly faults: readonly Fault[];
}

/** Checks the rows of a block of whole lines. Keys are remembered from block to block. */
export type CheckRows = (block: Buffer) => CheckedBlock;

/**
 * Makes the check of a file's rows, which adds the digests of sound rows. All of IMDb's bytes pass through it, and
 * nearly all in one go.
 */
export function createRowChecker(table: ImdbTable, columns: FileColumns, digests: DigestCollector): CheckRows {
  const program = programFor(table, columns);
  const seen = createSeenNumbers();

  return (block) => {
    program.load(block);
    const isEasy = isUtf8(block) && block.length <= LONGEST_LINE;
    const faults: Fault[] = [];
    let rows = 0;
    for (let start = 0; start < block.length; ) {
      const checked = program.checkRows(start);
      takeRows(checked, start);
      rows += checked.rows;
      start = checked.stopped;
      if (start === block.length) break;
      const end = block.indexOf(LINE_FEED, start);
      faults.push({ row: rows, start, end, reason: reasonFor(start, end) });
      rows += 1;
      start = end + 1;
    }
    return { rows, faults };

    /** Keys of rows that turn out to be unsound do not count. */
    function takeRows(checked: CheckedRows, start: number): void {
      let first = 0;
      let firstKept = 0;
      for (const unsound of [...unsoundRows(checked, start), checked.rows]) {
        for (const index of seen.addAll(checked.keys.subarray(first, unsound))) {
          digests.add(program.digestsOf(firstKept, first + index));
          firstKept = first + index + 1;
          refuse(checked, first + index, start, () => "duplicate id");
        }
        digests.add(program.digestsOf(firstKept, unsound));
        if (unsound < checked.rows) refuse(checked, unsound, start, reasonFor);
        first = unsound + 1;
        firstKept = first;
      }
    }

    function refuse({ ends }: CheckedRows, row: number, first: number, reasonOf: typeof reasonFor): void {
      const start = startOf(ends, row, first);
      const end = ends[row] ?? start;
      faults.push({ row: rows + row, start, end, reason: reasonOf(start, end) });
    }

    function unsoundRows({ rows, ends, doubts }: CheckedRows, first: number): number[] {
      const unsound = new Set<number>();
      for (let index = 0; index < doubts.length; index += NUMBERS_PER_DOUBT) {
        const [row = 0, start, end] = doubts.subarray(index, index + NUMBERS_PER_DOUBT);
        if (!isJsonTextList(block.toString("utf8", start, end))) unsound.add(row);
      }
      for (let row = 0; row < rows && !isEasy; row++) {
        const text = block.subarray(startOf(ends, row, first), ends[row]);
        if (text.length > LONGEST_LINE || !isUtf8(text)) unsound.add(row);
      }
      return [...unsound].sort((one, other) => one - other);
    }

    function reasonFor(start: number, end: number): string {
      return rowFault({ block, start, end }, columns, program.accepts);
    }
  };
}

function programFor({ kind, key: [id, ordering] }: ImdbTable, columns: FileColumns): RowProgram {
  if (columns.length > MOST_COLUMNS) {
    throw new InputError(`has ${columns.length} columns, too many for IMDb's ${kind}`, {
      remedy: "check that the file is what its name says",
    });
  }
  const checked = columns.map((column) => ({
    rule: column?.kind.rule ?? ANY_TEXT,
    required: column?.required ?? false,
    separator: column?.kind.separator,
  }));
  return createRowProgram(checked, {
    id: positionOf(columns, id),
    ordering: ordering === undefined ? undefined : positionOf(columns, ordering),
  });
}

/** The start of a row, which is after the end of the row before. */
function startOf(ends: Uint32Array, row: number, first: number): number {
  const endBefore = ends[row - 1];
  return endBefore === undefined ? first : endBefore + 1;
}
