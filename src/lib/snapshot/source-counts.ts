import { join } from "node:path";
import type { SourceName } from "../contract/sources.js";
import { InputError } from "../core/errors.js";
import type { Delivery } from "../sources/delivery.js";
import { readDeliveryCounts } from "../sources/staging/delivery-counts.js";
import type { FileCounts } from "../sources/staging/reader.js";

type Outcome = "read" | "kept" | "rejected";

/** The outcome of one kind of file in one delivery: read = kept + rejected. */
export interface SourceCount extends Pick<FileCounts, Outcome> {
  readonly source: SourceName;
  /** Date of the delivery. */
  readonly delivery: string;
  readonly kind: string;
  readonly files: number;
}

/** The counts that ingesting left beside the staged tables of these deliveries, summed by kind of file. */
export function readSourceCounts(deliveries: readonly Delivery[], stagedFolder: string): SourceCount[] {
  return deliveries.flatMap(({ source, date }) => {
    const counts = readDeliveryCounts(join(stagedFolder, source, date));
    if (counts === undefined) {
      const file = join(stagedFolder, source, date);
      throw new InputError("is not staged", { file, remedy: "run: leitmotif ingest" });
    }
    return [...new Set(counts.files.map(({ kind }) => kind))].map((kind) => ({
      source,
      delivery: date,
      kind,
      ...total(counts.files.filter((file) => file.kind === kind)),
    }));
  });
}

function total(files: readonly FileCounts[]): Omit<SourceCount, "source" | "delivery" | "kind"> {
  const sum = (field: Outcome) => files.reduce((result, file) => result + file[field], 0);
  return { files: files.length, read: sum("read"), kept: sum("kept"), rejected: sum("rejected") };
}
