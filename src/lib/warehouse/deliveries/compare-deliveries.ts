import { existsSync } from "node:fs";
import { join } from "node:path";
import { digestsFile } from "../../contract/content-digests.js";
import type { ImdbLetters } from "../../contract/ids.js";
import type { ImdbTableName } from "../../contract/staged/imdb.js";
import { InputError } from "../../core/errors.js";
import { runWorker } from "../../core/run-worker.js";
import { type ContentChange, type DigestsFile, findDigests } from "./content-changes.js";

/** How to find out which of IMDb's titles or people must be loaded again. */
export interface Comparison {
  /** The table that gets the ids, such as `changed_title`. */
  readonly name: string;
  /** The letters that the ids start with. */
  readonly letters: ImdbLetters;
  /** Tables whose rows are compared. */
  readonly content: readonly ImdbTableName[];
  /** Tables that only matter for whether they have the id. */
  readonly presence: readonly ImdbTableName[];
  /** Further ids that change as a consequence: the statements in `prepare/<name>.sql`. */
  readonly also?: string;
}

/** The folders of IMDb's deliveries, if there are any: the last one loaded, and the newest. */
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
 * Resolves to the changes of each comparison, by its name. They are found in a thread of their own while DuckDB works.
 * When IMDb is loaded for the first time, there is nothing to compare.
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
  throw new InputError("is needed to find out what has changed, but is missing", {
    file: digests,
    remedy: "stage that delivery again, or load all deliveries again, in order: leitmotif build --force",
  });
}
