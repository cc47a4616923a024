import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { diffSnapshots } from "../../snapshot/diff/diff-snapshots.js";
import { MANIFEST_FILE, tableInFile } from "../../snapshot/manifest.js";
import { openSnapshot, type Snapshot } from "../../snapshot/open-snapshot.js";
import type { RowChanges, RowsCompared } from "../changes/row-changes.js";

/** How many rows of each kind of change a page shows, and how many a list holds. */
const EXAMPLES = 3;
const MOST_LISTED = 20_000;

/** Larger tables would take longer to compare than the rest of a build. */
const MOST_COMPARED = 5_000_000;

/**
 * Compares the tables of two snapshots row by row, and writes the result and a list per table into a folder. A snapshot
 * may have been removed to save space; then the result says which.
 */
export async function compareRows(before: string, after: string, folder: string): Promise<RowChanges> {
  mkdirSync(folder, { recursive: true });
  const gone = [before, after].filter((snapshot) => !existsSync(join(snapshot, MANIFEST_FILE)));
  const changes =
    gone.length > 0
      ? { gone: gone.map((snapshot) => basename(snapshot)) }
      : await rowsCompared(openSnapshot(before), openSnapshot(after), folder);
  writeFileSync(join(folder, "rows.json"), `${JSON.stringify(changes, null, 1)}\n`);
  return changes;
}

async function rowsCompared(before: Snapshot, after: Snapshot, folder: string): Promise<RowsCompared> {
  const [old, now] = [before, after].map(({ manifest }) => new Map(manifest.files.map((file) => [file.name, file])));
  const names = [...(now?.keys() ?? [])];
  const large = names.filter((name) => Math.max(old?.get(name)?.rows ?? 0, now?.get(name)?.rows ?? 0) > MOST_COMPARED);
  const same = names.filter((name) => old?.get(name)?.sha256 === now?.get(name)?.sha256);
  const passOver = new Set([...large, ...same].map(tableInFile));
  const diffs = await diffSnapshots(before.folder, after.folder, EXAMPLES, { folder, most: MOST_LISTED, passOver });
  return {
    tables: diffs.map((diff) => {
      const longest = Math.max(diff.added, diff.removed, diff.changed);
      const isAnswer = now?.get(`${diff.table}.parquet`)?.key !== undefined;
      return { ...diff, isAnswer, file: `${diff.table}.csv`, ...(longest > MOST_LISTED && { cutAt: MOST_LISTED }) };
    }),
    large: large.map(tableInFile),
  };
}
