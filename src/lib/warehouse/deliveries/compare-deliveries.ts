import { existsSync } from "node:fs";
import { join } from "node:path";
import { digestsFile } from "../../contract/content-digests.js";
import type { ImdbLetters } from "../../contract/ids.js";
import type { ImdbTableName } from "../../contract/staged/imdb.js";
import { InputError } from "../../core/errors.js";
import { runWorker } from "../../core/run-worker.js";
import { type ContentChange, type DigestsFile, findDigests } from "./content-changes.js";

/** What decides which of IMDb's titles or people are loaded again. */
export interface Comparison {
  /** The table that gets the ids, such as `changed_title`. */
  readonly name: string;
  /** The letters that the ids begin with. */
  readonly letters: ImdbLetters;
  /** Tables of which each row counts. */
  readonly content: readonly ImdbTableName[];
  /** Tables of which it only counts whether they have the id. */
  readonly presence: readonly ImdbTableName[];
  /** What changes with it: the statements in `prepare/<name>.sql`. */
  readonly also?: string;
}

/** The folders of IMDb's deliveries, as far as there are any: the one that was loaded last, and the newest. */
export interface ComparedFolders {
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** The numbers in the ids that came, went or differ. */
export type ChangedIds = ReadonlyMap<ContentChange["kind"], Int32Array>;

export interface ComparisonTask {
  readonly name: string;
  readonly before: readonly DigestsFile[];
  readonly now: readonly DigestsFile[];
}

/**
 * Resolves to the changes of each comparison, by its name. They are found in a thread of their own, while DuckDB works.
 * When IMDb is loaded for the first time, nothing can differ.
 */
export async function compareDeliveries(
  comparisons: readonly Comparison[],
  { before, now }: ComparedFolders,
): Promise<ReadonlyMap<string, ChangedIds>> {
  if (before === undefined || now === undefined || before === now) return new Map();
  const tasks = comparisons.map(
    (comparison): ComparisonTask => ({
      name: comparison.name,
      before: filesOf(before, comparison),
      now: filesOf(now, comparison),
    }),
  );
  return runWorker(new URL("./compare-worker.js", import.meta.url), tasks);
}

function filesOf(folder: string, { content, presence }: Comparison): DigestsFile[] {
  const part = (tables: readonly ImdbTableName[], countsContent: boolean) =>
    tables
      .filter((table) => isStaged(folder, table))
      .map((table) => findDigests(digestsFile(folder, table), countsContent));
  return [...part(content, true), ...part(presence, false)];
}

/** A delivery may leave out tables. */
function isStaged(folder: string, table: ImdbTableName): boolean {
  const digests = digestsFile(folder, table);
  if (existsSync(digests)) return true;
  if (existsSync(folder) && !existsSync(join(folder, `${table}.parquet`))) return false;
  throw new InputError("is needed to find out what has changed, and is not there", {
    file: digests,
    remedy: "stage that delivery again, or load all deliveries again, in order: leitmotif build --force",
  });
}
