import type { Snapshot } from "../../snapshot/open-snapshot.js";

/** What a rule that finds films adds to those before it; shares are null where no pair is known to be true. */
export interface LinkRule {
  readonly place: number;
  readonly rule: string;
  readonly pairs: number;
  readonly pairs_per_release: number | null;
  readonly found: number;
  readonly recall: number | null;
  readonly recall_so_far: number | null;
}

/** How often links of like probability are true. */
export interface LinkCalibration {
  readonly from_probability: number;
  readonly links: number;
  readonly probability: number;
  readonly correct: number;
}

/** How the links of one kind of release compare with the truth. */
export interface LinkScore {
  readonly category: string;
  readonly releases: number;
  readonly right_links: number;
  readonly wrong_links: number;
  readonly missed_links: number;
  readonly without_film: number;
  readonly linked_without_film: number;
}

/** Costs, thresholds and scores by their names; there are scores only where the truth is known. */
export type LinkClaims = ReadonlyMap<string, number>;

export async function snapshotLinkRules(snapshot: Snapshot): Promise<LinkRule[]> {
  // The schema of the warehouse has these columns, as in the tables below.
  return (await snapshot.rows("link_rule")) as unknown as LinkRule[];
}

export async function snapshotLinkCalibration(snapshot: Snapshot): Promise<LinkCalibration[]> {
  return (await snapshot.rows("link_calibration")) as unknown as LinkCalibration[];
}

export async function snapshotLinkScores(snapshot: Snapshot): Promise<LinkScore[]> {
  return (await snapshot.rows("link_score")) as unknown as LinkScore[];
}

export async function snapshotLinkClaims(snapshot: Snapshot): Promise<LinkClaims> {
  const claims = await snapshot.rows("claim");
  return new Map(
    claims
      .filter(({ table_name }) => table_name === "link_release_title")
      .map(({ name, value }) => [String(name).replace("linking.", ""), Number(value)]),
  );
}
