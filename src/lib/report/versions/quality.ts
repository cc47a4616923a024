import type { Claims, Snapshot } from "../../snapshot/open-snapshot.js";
import { querySnapshot } from "../../snapshot/query-snapshot.js";
import type { Estimate, LinkCounts, Quality } from "../changes/version-record.js";

/** How good a version is, from its own tables. */
export async function qualityOf(snapshot: Snapshot): Promise<Quality> {
  const gates = await snapshot.rows("gate_results");
  const passed = gates.filter((gate) => gate.passed === true).length;
  const claims = await snapshot.claims();
  const [precision, recall] = ["linking.sample.precision", "linking.sample.recall"].map((name) =>
    estimate(claims, name),
  );
  return {
    tables: snapshot.manifest.files.length,
    rows: snapshot.manifest.files.reduce((sum, { rows }) => sum + rows, 0),
    // A gate that blocks lets nothing be published, so all others warn.
    gates: { passed, warned: gates.length - passed },
    links: await countLinks(snapshot),
    ...(precision && { precision }),
    ...(recall && { recall }),
  };
}

/** A claim with its limits; undefined where the truth is not known. */
function estimate(claims: Claims, name: string): Estimate | undefined {
  const [value, low, high] = [name, `${name}_low`, `${name}_high`].map((claim) => claims.get(claim));
  return value === undefined || low === undefined || high === undefined ? undefined : { value, low, high };
}

async function countLinks(snapshot: Snapshot): Promise<LinkCounts> {
  const sql = "SELECT decision, count(*) AS links FROM link_release_title GROUP BY decision ORDER BY decision";
  const counts = new Map((await querySnapshot(snapshot, sql)).map(({ decision, links }) => [decision, Number(links)]));
  const count = (decision: string) => counts.get(decision) ?? 0;
  return { match: count("match"), review: count("review"), none: count("none") };
}
