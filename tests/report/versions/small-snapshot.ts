import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { describeFile, MANIFEST_FILE, type Manifest, manifestText } from "#lib/snapshot/manifest";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";

export const snapshotsFolder = mkdtempSync(join(tmpdir(), "leitmotif-snapshots-"));

interface Content {
  readonly id?: string;
  readonly date?: string;
  /** The share of links that are right. */
  readonly precision?: number;
  /** The film of the only release; none where it has no film. */
  readonly film?: "Amadis" | undefined;
}

/** A snapshot with a film, a release and the tables that a version is described by. */
export async function smallSnapshot(content: Content = {}): Promise<Snapshot> {
  const { id = "abcabcabcabc", date = "2026-02-01", precision = 0.9, film } = content;
  const folder = join(snapshotsFolder, id);
  mkdirSync(folder, { recursive: true });
  const tables = tablesOf(precision, film);
  await withDuckDB({}, async (connection) => {
    for (const [name, sql] of Object.entries(tables)) {
      await connection.run(`COPY (${sql}) TO ${literal(join(folder, `${name}.parquet`))} (FORMAT parquet)`);
    }
  });
  const files = [];
  for (const name of Object.keys(tables)) files.push(await describeFile(folder, `${name}.parquet`, 1));
  const manifest: Manifest = { data: "sample", deliveries: [{ source: "imdb", date }], files };
  writeFileSync(join(folder, MANIFEST_FILE), manifestText(manifest));
  return openSnapshot(folder);
}

const KEY = "CAST('00000000-0000-0000-0000-000000000001' AS UUID)";

function tablesOf(precision: number, film: string | undefined): Readonly<Record<string, string>> {
  const claims = Object.entries({ "": precision, _low: precision - 0.02, _high: precision + 0.02 }).map(
    ([limit, value]) => `('linking.sample.precision${limit}', ${value}, 'share', 'evaluate', 'link_release_title')`,
  );
  return {
    claim: `FROM (VALUES ${claims.join(", ")}) AS claim (name, value, unit, computed_by, table_name)`,
    dim_release: `SELECT ${KEY} AS release_key, 1 AS release_id, 1 AS version, 'Amadis (OST)' AS title, true AS is_current, true AS is_screen`,
    dim_title: `SELECT ${KEY} AS title_key, 'imdb:tt0000001' AS title_id, 1 AS version, 'Amadis' AS primary_title, true AS is_current`,
    gate_results: "SELECT 'unique' AS gate, 'blocking' AS severity, true AS passed",
    link_release_title:
      film === undefined
        ? `SELECT ${KEY} AS release_key, CAST(NULL AS UUID) AS title_key, 0.0 AS probability, 'none' AS decision, 'no candidate' AS reason`
        : `SELECT ${KEY} AS release_key, ${KEY} AS title_key, 0.97 AS probability, 'match' AS decision, 'title agrees' AS reason`,
  };
}
