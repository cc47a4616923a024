import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../../core/atomic-write.js";
import { compareVersions } from "../changes/comparison.js";
import { linksCsv } from "../changes/links-csv.js";
import { pairFolder } from "../changes/row-changes.js";
import type { Version } from "../changes/version-record.js";
import { compareRows } from "./compare-rows.js";
import { readPublished } from "./keep-record.js";
import { LINKS_FILE, pairPage } from "./pages/changes-pages.js";
import { outsidePage } from "./pages/outside-page.js";

interface Places {
  readonly reportsFolder: string;
  readonly snapshotsFolder: string;
  readonly force: boolean;
}

/** Compares all versions that follow each other, in folders of their own beside the versions; what is there, stays. */
export async function writeChanges(versions: readonly Version[], published: string, places: Places): Promise<void> {
  for (const [place, newer] of versions.entries()) {
    const older = versions[place + 1];
    if (older === undefined) return;
    const isForced = places.force && [older.version, newer.version].includes(published);
    await writePair(older, newer, { ...places, force: isForced });
  }
}

async function writePair(older: Version, newer: Version, places: Places): Promise<void> {
  const { reportsFolder, snapshotsFolder, force } = places;
  const folder = join(reportsFolder, "changes", pairFolder(older.version, newer.version));
  if (existsSync(folder) && !force) return;
  const [before, after] = [older, newer].map((version) => join(snapshotsFolder, version.snapshot));
  const comparison = compareVersions(readPublished(reportsFolder, older), readPublished(reportsFolder, newer));
  await writeAtomically(folder, async (path) => {
    mkdirSync(path);
    const rows = await compareRows(before ?? "", after ?? "", path);
    writeFileSync(join(path, LINKS_FILE), linksCsv(comparison.links));
    const page = pairPage(comparison, rows);
    writeFileSync(join(path, "index.html"), outsidePage(page, newer.version, reportsFolder));
  });
}
