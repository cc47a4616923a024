import type { FileCounts, Reject } from "../../staging/reader.js";
import type { Staging } from "../../staging/staging.js";
import { duplicateReason, seenIds } from "../seen-ids.js";
import type { Fault, ParsedBlock, RecordLines } from "./parse-block.js";
import type { ParserSettings } from "./parser-pool.js";
import { type RecordBlock, recordBytes, rejectedText } from "./record-block.js";
import { recordKinds } from "./record-kinds.js";
import type { SplitRecords } from "./record-splitter.js";

/**
 * Takes parsed blocks in the order of the file, writes their lines, sorts out duplicates, and keeps rejects and counts.
 */
export interface Collector {
  add(split: SplitRecords, parsed: ParsedBlock): Promise<void>;
  counts(): FileCounts;
}

export function createCollector(
  file: string,
  kind: string,
  staging: Staging,
  { records, screenOnly }: ParserSettings,
): Collector {
  const { element, tables } = recordKinds[records];
  const stagedTables = Object.entries(tables).map(([name, columns]) => [name, staging.table(name, columns)] as const);
  const seen = seenIds(staging, element);
  let kept = 0;
  let rejected = 0;
  let passedOver = 0;

  return {
    async add(split, parsed) {
      const duplicates = findDuplicates(parsed.ids);
      const faults = [...parsed.faults, ...duplicates];
      const rejects = [...split.rejects, ...faults.map((fault) => toReject(parsed.block, fault))].sort(byLine);
      staging.reject(kind, rejects);
      for (const [name, table] of stagedTables) {
        const lines = parsed.tables[name];
        if (lines !== undefined) await table.writeLines(withoutRecords(lines, duplicates));
      }
      passedOver += split.passedOver + parsed.passedOver;
      rejected += rejects.length;
      kept += parsed.ids.length - parsed.faults.length - parsed.passedOver - duplicates.length;
    },
    counts() {
      return { read: kept + rejected, kept, rejected, ...(screenOnly && { passedOver }) };
    },
  };

  /** The records whose id occurred before. */
  function findDuplicates(ids: Uint32Array): Fault[] {
    const duplicates: Fault[] = [];
    for (const [index, id] of ids.entries()) {
      if (id !== 0 && !seen.add(id)) duplicates.push({ index, reason: duplicateReason(element, id) });
    }
    return duplicates;
  }

  function toReject(block: RecordBlock | undefined, { index, reason }: Fault): Reject {
    if (block === undefined) throw new RangeError(`no block has the record ${index} that is rejected`);
    return { file, line: block.lines[index] ?? 0, reason, value: rejectedText(recordBytes(block, index)) };
  }
}

function byLine(one: Reject, other: Reject): number {
  return one.line - other.line;
}

function withoutRecords({ bytes, ends }: RecordLines, unwanted: readonly Fault[]): Uint8Array {
  if (unwanted.length === 0) return bytes;
  const indices = new Set(unwanted.map(({ index }) => index));
  const wanted = [...ends.keys()].filter((index) => !indices.has(index));
  return Buffer.concat(wanted.map((index) => bytes.subarray(ends[index - 1] ?? 0, ends[index])));
}
