import { sqlFile } from "../../core/duckdb.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import { querySnapshot } from "../../snapshot/query-snapshot.js";

export type LinkDecision = "match" | "review" | "none";

/** How many releases were decided in one way for one reason. */
export interface LinkDecisionCount {
  readonly decision: LinkDecision;
  readonly reason: string;
  readonly releases: number;
}

/** A pair that a person has decided on, or is asked to. */
export interface LinkCase {
  readonly release_id: string;
  readonly release_title: string;
  readonly film_id: string;
  readonly film_title: string;
  readonly film_year: number | null;
  readonly verdict: "yes" | "no" | "open";
  /** Of an open case. */
  readonly probability: number | null;
}

/** Every release once: linked ones first, and of those decided alike the most frequent reason first. */
export async function snapshotLinkDecisions(snapshot: Snapshot): Promise<LinkDecisionCount[]> {
  const rows = await querySnapshot(
    snapshot,
    ["link_release_title"],
    sqlFile(import.meta.url, "link_decision_counts.sql"),
  );
  // The query gives these columns.
  return rows as unknown as LinkDecisionCount[];
}

/** The verdicts of people first, then the open cases. */
export async function snapshotLinkCases(snapshot: Snapshot): Promise<LinkCase[]> {
  const tables = ["link_release_title", "link_verdict", "dim_release", "dim_title"];
  const rows = await querySnapshot(snapshot, tables, sqlFile(import.meta.url, "link_cases.sql"));
  // The query gives these columns.
  return rows as unknown as LinkCase[];
}
