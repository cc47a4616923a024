import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../../core/atomic-write.js";
import { sqlFile } from "../../core/duckdb.js";
import { tableInFile } from "../../snapshot/manifest.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import { querySnapshot } from "../../snapshot/query-snapshot.js";
import type { Published } from "../changes/comparison.js";
import type { LinkLine, MadeFrom, Version, VersionRecord } from "../changes/version-record.js";
import { drawingsIn } from "./drawings.js";

/**
 * Keeps of a version what is needed to compare it with others, beside its folder, which never changes. The first build
 * of a version tells what it was made from; later ones gave the same figures, whatever their code.
 */
export async function keepRecord(
  reportsFolder: string,
  version: string,
  { snapshot, madeFrom, force }: { readonly snapshot: Snapshot; readonly madeFrom: MadeFrom; readonly force: boolean },
): Promise<void> {
  const folder = recordFolder(reportsFolder, version);
  if (existsSync(join(folder, "record.json")) && !force) return;
  const links = await linksOf(snapshot);
  const record: VersionRecord = {
    madeFrom,
    claims: (await snapshot.rows("claim")).map(({ name, value, unit, computed_by }) => ({
      name: String(name),
      value: Number(value),
      unit: String(unit),
      computedBy: String(computed_by),
    })),
    tables: snapshot.manifest.files.map(({ name, rows, sha256 }) => ({
      name: tableInFile(name),
      rows,
      sha256,
    })),
    figures: drawingsIn(join(reportsFolder, version)),
  };
  await write(join(folder, "links.json"), `[\n${links.map((line) => JSON.stringify(line)).join(",\n")}\n]\n`);
  await write(join(folder, "record.json"), `${JSON.stringify(record, null, 1)}\n`);
}

/** A version with all that is kept of it. */
export function readPublished(reportsFolder: string, version: Version): Published {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(recordFolder(reportsFolder, version.version), name), "utf8"));
  // Only keepRecord writes these files.
  return { version, record: read("record.json") as VersionRecord, links: read("links.json") as LinkLine[] };
}

/** Whether a version is complete: its pages, and what is kept of it. */
export function isKept(reportsFolder: string, version: string): boolean {
  return (
    existsSync(join(reportsFolder, version, "index.html")) &&
    existsSync(join(recordFolder(reportsFolder, version), "record.json"))
  );
}

async function linksOf(snapshot: Snapshot): Promise<LinkLine[]> {
  const rows = await querySnapshot(snapshot, sqlFile(import.meta.url, "version_links.sql"));
  return rows.map((row) => [
    String(row.release_id),
    String(row.release_title),
    String(row.film_id),
    String(row.film_title),
    Number(row.probability),
    String(row.decision),
    String(row.reason),
  ]);
}

function recordFolder(reportsFolder: string, version: string): string {
  return join(reportsFolder, "versions", version);
}

async function write(file: string, content: string): Promise<void> {
  await writeAtomically(file, async (path) => writeFileSync(path, content));
}
