import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findDeliveries, type Source } from "../sources/delivery.js";
import type { FileCounts } from "../sources/reader.js";

/** What became of one kind of file in one delivery: read = kept + rejected. */
export interface SourceCount extends FileCounts {
  readonly source: Source;
  /** Date of the delivery. */
  readonly delivery: string;
  readonly kind: string;
  readonly files: number;
}

/** The counts that ingesting left beside the staged tables, summed by kind of file. */
export function readSourceCounts(stagedFolder: string): SourceCount[] {
  return findDeliveries(stagedFolder).flatMap(({ source, date, folder }) => {
    const kinds = new Map<string, SourceCount>();
    for (const file of readCounts(folder)) {
      const { files, read, kept, rejected } = kinds.get(file.kind) ?? NOTHING;
      kinds.set(file.kind, {
        source,
        delivery: date,
        kind: file.kind,
        files: files + 1,
        read: read + file.read,
        kept: kept + file.kept,
        rejected: rejected + file.rejected,
      });
    }
    return [...kinds.values()];
  });
}

const NOTHING = { files: 0, read: 0, kept: 0, rejected: 0 };

function readCounts(folder: string): (FileCounts & { readonly kind: string })[] {
  // Only ingesting writes this file.
  return JSON.parse(readFileSync(join(folder, "counts.json"), "utf8")).files;
}
