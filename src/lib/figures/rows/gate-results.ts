import type { Snapshot } from "../../snapshot/open-snapshot.js";

/** What a gate found in the warehouse of a snapshot. */
export interface SnapshotGateResult {
  readonly gate: string;
  readonly severity: "blocking" | "warning";
  readonly passed: boolean;
  readonly offending_rows: number;
  readonly allowed_rows: number;
  /** The first rows that offend, as JSON. */
  readonly examples: readonly string[];
  readonly why: string;
}

/** The results of all gates, by name. */
export async function snapshotGateResults(snapshot: Snapshot): Promise<SnapshotGateResult[]> {
  // createGateResults gave the table these columns.
  return (await snapshot.rows("gate_results")) as unknown as SnapshotGateResult[];
}
