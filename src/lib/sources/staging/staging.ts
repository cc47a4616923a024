import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Columns, RowOf } from "../../contract/staged/columns.js";
import { csvLine } from "../../core/text/csv-text.js";
import { createLanes } from "./lanes.js";
import type { Batch, FileCounts, Reject } from "./reader.js";
import { createStagedTable, type StagedTable } from "./staged-table.js";

/** Each conversion takes one core. */
const CONVERSIONS_AT_A_TIME = 2;

/** Where the readers of a delivery put rows and rejects. Files of the same kind share a table. */
export interface Staging {
  /** Folder of the delivery's staged Parquet files. */
  readonly folder: string;
  /** A table by name, opened at the first call. */
  table<C extends Columns>(name: string, columns: C): StagedTable<C>;
  /** Writes rejects to `<kind>.csv`. */
  reject(kind: string, rejects: readonly Reject[]): void;
  /** Counts bytes of delivery files, for the progress bar. */
  onFileBytes(count: number): void;
  /** Runs work, such as a conversion to Parquet, while the next file is read; `close` throws its errors. */
  beside(work: () => Promise<void>): void;
  /** Closes all tables and reject files and waits for work that is still running. */
  close(): Promise<void>;
}

/** Stages all batches of a reader into one table and counts them. */
export async function stageBatches<C extends Columns>(
  batches: AsyncIterable<Batch<RowOf<C>>>,
  table: StagedTable<C>,
  reject: (rejects: readonly Reject[]) => void,
): Promise<FileCounts> {
  let kept = 0;
  let rejected = 0;
  for await (const batch of batches) {
    await table.write(batch.rows);
    reject(batch.rejects);
    kept += batch.rows.length;
    rejected += batch.rejects.length;
  }
  return { read: kept + rejected, kept, rejected };
}

export function openStaging(
  folder: string,
  rejectsFolder: string,
  onFileBytes: (count: number) => void = () => {},
): Staging {
  const tables = new Map<string, StagedTable<Columns>>();
  const rejectFiles = new Map<string, number>();
  const lanes = createLanes(CONVERSIONS_AT_A_TIME);
  mkdirSync(folder, { recursive: true });

  return {
    folder,
    onFileBytes,
    beside: lanes.start,
    table<C extends Columns>(name: string, columns: C): StagedTable<C> {
      const table = tables.get(name) ?? createStagedTable(join(folder, `${name}.parquet`), columns);
      // A name always has the same columns, because each table is declared once.
      tables.set(name, table as StagedTable<Columns>);
      return table as StagedTable<C>;
    },
    reject(kind, rejects) {
      if (rejects.length === 0) return;
      const file = rejectFiles.get(kind) ?? createRejectFile(rejectsFolder, kind);
      rejectFiles.set(kind, file);
      // Written immediately: there are few rejects, and this way a full disk is noticed here and not in an event that
      // nobody awaits.
      writeFileSync(file, rejects.map(rejectLine).join(""));
    },
    async close() {
      for (const file of rejectFiles.values()) closeSync(file);
      rejectFiles.clear();
      // The largest first, so that it is not still being closed when all others are done.
      const bySize = [...tables.values()].sort((one, other) => other.size() - one.size());
      for (const table of bySize) lanes.start(() => table.close());
      await lanes.finished();
    },
  };
}

function createRejectFile(folder: string, kind: string): number {
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, `${kind}.csv`), "w");
  writeFileSync(file, "file,line,reason,value\n");
  return file;
}

/** Names the file without its folder, so that rejects do not depend on where the delivery lies. */
function rejectLine({ file, line, reason, value }: Reject): string {
  return csvLine([basename(file), line, reason, value]);
}
