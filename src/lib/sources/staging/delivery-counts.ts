import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Delivery } from "../delivery.js";
import type { FileCounts } from "./reader.js";

const COUNTS_FILE = "counts.json";

export interface IngestedFile extends FileCounts {
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Kept beside the staged tables of a delivery: what they were made from. */
export interface DeliveryCounts extends Pick<Delivery, "source" | "date"> {
  /** Fingerprint of the code that staged it. */
  readonly code: string;
  readonly files: readonly IngestedFile[];
  /** Files of the delivery that no reader knows. */
  readonly unread: readonly string[];
  /** Rows of each staged table. */
  readonly tables: Readonly<Record<string, number>>;
}

/** The counts of a staged delivery; undefined when it has not been staged. */
export function readDeliveryCounts(stagedFolder: string): DeliveryCounts | undefined {
  try {
    // Only ingesting writes this file, and always as a whole.
    return JSON.parse(readFileSync(join(stagedFolder, COUNTS_FILE), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

export function writeDeliveryCounts(stagedFolder: string, counts: DeliveryCounts): void {
  writeFileSync(join(stagedFolder, COUNTS_FILE), `${JSON.stringify(counts, null, 2)}\n`);
}
