import type { Snapshot } from "../../snapshot/open-snapshot.js";
import type { SourceCount } from "../../snapshot/source-counts.js";

/** The counts that a snapshot holds, by source, file and delivery. */
export async function snapshotSourceCounts(snapshot: Snapshot): Promise<SourceCount[]> {
  // writeSourceCounts gave the table these columns.
  return (await snapshot.rows("source_counts")) as unknown as SourceCount[];
}
