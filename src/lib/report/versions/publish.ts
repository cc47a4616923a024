import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { moveFolder, writeAtomically } from "../../core/atomic-write.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import { redirectPage } from "./redirect-page.js";
import { refuseDifferentBytes } from "./refuse-different-bytes.js";
import { addVersion, type Version, versionOf } from "./version.js";

interface Publication {
  readonly reportsFolder: string;
  readonly snapshot: Snapshot;
  /** Whether to replace published files by different ones. */
  readonly force: boolean;
}

/** Moves a finished report to `reports/<version>/`, points `latest` at the newest version, and returns its folder. */
export async function publishReport(report: string, publication: Publication): Promise<string> {
  const version = versionOf(publication.snapshot);
  const home = join(publication.reportsFolder, version.version);
  // Without pages there are only notebooks, which were run before the first build.
  replace(report, home, publication.force || !existsSync(join(home, "index.html")));
  await writeIndex(publication.reportsFolder, version);
  return home;
}

/** Moves executed notebooks into the evidence of the version that they belong to. */
export function publishNotebooks(notebooks: string, { reportsFolder, snapshot, force }: Publication): string {
  const home = join(reportsFolder, versionOf(snapshot).version, NOTEBOOKS_FOLDER);
  replace(notebooks, home, force);
  return home;
}

/** The folder of a report's executed notebooks. */
export const NOTEBOOKS_FOLDER = "evidence/notebooks";

function replace(built: string, published: string, force: boolean): void {
  if (!force) refuseDifferentBytes(published, built);
  moveFolder(built, published);
}

/** Writes the list of versions, and pages that lead to the newest one wherever the folder is served. */
async function writeIndex(reportsFolder: string, version: Version): Promise<void> {
  const list = join(reportsFolder, "versions.json");
  const versions = addVersion(existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [], version);
  const newest = versions[0]?.version ?? version.version;
  const files: Record<string, string> = {
    "versions.json": `${JSON.stringify(versions, null, 2)}\n`,
    "latest/index.html": redirectPage(`../${newest}/index.html`),
    "index.html": redirectPage(`./${newest}/index.html`),
    // Otherwise GitHub Pages leaves out every folder whose name starts with an underscore.
    ".nojekyll": "",
  };
  for (const [name, content] of Object.entries(files)) {
    await writeAtomically(join(reportsFolder, name), async (path) => writeFileSync(path, content));
  }
}
