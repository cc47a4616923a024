import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "../atomic-write.js";
import type { Delivery } from "../sources/delivery.js";
import { describeFile, MANIFEST_FILE, type Manifest, manifestText, snapshotId } from "./manifest.js";
import { CURRENT_FILE } from "./open-snapshot.js";
import { readSourceCounts, type SourceCount } from "./source-counts.js";
import { writeSourceCounts } from "./source-counts-table.js";

/** Publishes what was staged of these deliveries as an immutable snapshot, makes it the current one, and returns its folder. */
export async function writeSnapshot(options: {
  readonly deliveries: readonly Delivery[];
  readonly stagedFolder: string;
  readonly snapshotsFolder: string;
  readonly data: Manifest["data"];
}): Promise<string> {
  const counts = readSourceCounts(options.deliveries, options.stagedFolder);
  const unnamed = join(options.snapshotsFolder, "unnamed");
  const manifest = await writeAtomically(unnamed, (folder) => fill(folder, counts, options.data));
  const id = snapshotId(manifest);
  const folder = join(options.snapshotsFolder, id);
  if (existsSync(folder)) rmSync(unnamed, { recursive: true });
  else renameSync(unnamed, folder);
  await writeAtomically(join(options.snapshotsFolder, CURRENT_FILE), async (path) => writeFileSync(path, `${id}\n`));
  return folder;
}

async function fill(folder: string, counts: readonly SourceCount[], data: Manifest["data"]): Promise<Manifest> {
  await mkdir(folder);
  const table = "source_counts.parquet";
  await writeSourceCounts(counts, join(folder, table));
  const manifest = { data, deliveries: deliveriesOf(counts), files: [describeFile(folder, table, counts.length)] };
  writeFileSync(join(folder, MANIFEST_FILE), manifestText(manifest));
  return manifest;
}

function deliveriesOf(counts: readonly SourceCount[]): Manifest["deliveries"] {
  const unique = new Map(counts.map(({ source, delivery }) => [`${delivery} ${source}`, { source, date: delivery }]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, delivery]) => delivery);
}
