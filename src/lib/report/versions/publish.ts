import { existsSync } from "node:fs";
import { join } from "node:path";
import { moveFolder } from "../../core/atomic-write.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import type { MadeFrom } from "../changes/version-record.js";
import { filesBelow } from "../files-below.js";
import { keepRecord } from "./keep-record.js";
import { NOTEBOOKS_FOLDER } from "./places.js";
import { qualityOf } from "./quality.js";
import { refuseDifferentBytes, sameBytes } from "./refuse-different-bytes.js";
import { addVersion, newestDelivery, versionName } from "./version.js";
import { writeChanges } from "./write-changes.js";
import { readVersions, writeIndex } from "./write-index.js";

export interface Publication {
  readonly reportsFolder: string;
  readonly snapshot: Snapshot;
  /** Where earlier snapshots are, to compare rows with theirs. */
  readonly snapshotsFolder: string;
  readonly madeFrom: MadeFrom;
  /** Where the reports will be found on the web; empty where that is not known. */
  readonly siteUrl: string;
  /** How long the build took, if that is to be published. */
  readonly seconds?: number;
  /** Whether to replace published files by different ones. */
  readonly force: boolean;
  /** Whether to publish other pages about the same data beside the earlier ones. */
  readonly revise?: boolean;
}

/**
 * Moves a finished report to `reports/<version>/`, compares it with its neighbours, points `latest` at the newest
 * version, and returns its folder. Whatever concerns several versions lies beside their folders.
 */
export async function publishReport(report: string, publication: Publication): Promise<string> {
  const { reportsFolder, snapshot, snapshotsFolder, seconds, force } = publication;
  const version = freeName(report, publication);
  const home = join(reportsFolder, version);
  // Without pages there are only notebooks, which were run before the first build.
  replace(report, home, force || !existsSync(join(home, "index.html")));
  await keepRecord(reportsFolder, version, publication);
  const versions = addVersion(readVersions(reportsFolder), {
    version,
    snapshot: snapshot.id,
    data: snapshot.manifest.data,
    newestDelivery: newestDelivery(snapshot.manifest),
    pages: filesBelow(home).filter((name) => /^[^/]+\.html$/.test(name)),
    quality: await qualityOf(snapshot),
    ...(seconds !== undefined && { seconds }),
  });
  await writeChanges(versions, version, { reportsFolder, snapshotsFolder, force });
  await writeIndex(versions, publication, version);
  return home;
}

/** Moves executed notebooks into the evidence of the version that they belong to. */
export function publishNotebooks(
  notebooks: string,
  { reportsFolder, snapshot, force }: Pick<Publication, "reportsFolder" | "snapshot" | "force">,
): string {
  const home = join(reportsFolder, versionName(snapshot), NOTEBOOKS_FOLDER);
  replace(notebooks, home, force);
  return home;
}

/** The name of the version; for a revision, the first that is free or has the same bytes. */
function freeName(report: string, { reportsFolder, snapshot, revise }: Publication): string {
  const name = versionName(snapshot);
  if (revise !== true) return name;
  for (let revision = 1; ; revision++) {
    const candidate = revision === 1 ? name : `${name}-r${revision}`;
    const home = join(reportsFolder, candidate);
    if (!existsSync(join(home, "index.html")) || sameBytes(home, report)) return candidate;
  }
}

function replace(built: string, published: string, force: boolean): void {
  if (!force) refuseDifferentBytes(published, built);
  moveFolder(built, published);
}
