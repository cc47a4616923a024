import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { diffSnapshots } from "../../snapshot/diff/diff-snapshots.js";
import { MANIFEST_FILE } from "../../snapshot/manifest.js";
import { openSnapshot } from "../../snapshot/open-snapshot.js";
import type { RowChanges } from "../changes/row-changes.js";

/** How many rows of each kind of change a page shows, and how many a list holds. */
const EXAMPLES = 3;
const MOST_LISTED = 20_000;

/**
 * Compares the tables of two snapshots row by row, and writes the result and a list per table into a folder. A snapshot
 * may have been removed to save space; then the result says which.
 */
export async function compareRows(before: string, after: string, folder: string): Promise<RowChanges> {
  mkdirSync(folder, { recursive: true });
  const gone = [before, after].filter((snapshot) => !existsSync(join(snapshot, MANIFEST_FILE)));
  const changes: RowChanges =
    gone.length > 0
      ? { gone: gone.map((snapshot) => basename(snapshot)) }
      : { tables: await comparedTables(before, after, folder) };
  writeFileSync(join(folder, "rows.json"), `${JSON.stringify(changes, null, 1)}\n`);
  return changes;
}

async function comparedTables(before: string, after: string, folder: string) {
  const answers = new Set(
    openSnapshot(after).manifest.files.flatMap(({ name, key }) => (key === undefined ? [] : [name])),
  );
  const diffs = await diffSnapshots(before, after, EXAMPLES, { folder, most: MOST_LISTED });
  return diffs.map((diff) => {
    const longest = Math.max(diff.added, diff.removed, diff.changed);
    const isAnswer = answers.has(`${diff.table}.parquet`);
    return { ...diff, isAnswer, file: `${diff.table}.csv`, ...(longest > MOST_LISTED && { cutAt: MOST_LISTED }) };
  });
}
