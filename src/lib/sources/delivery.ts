import { readdirSync } from "node:fs";
import { join } from "node:path";
import { SOURCE_NAMES, type SourceName } from "../contract/sources.js";
import { isIsoDate } from "../core/iso-date.js";

/** What a source published on a day: the immutable files in `<raw folder>/<source>/<date>/`. */
export interface Delivery {
  readonly source: SourceName;
  /** ISO date, also the name of the folder. */
  readonly date: string;
  readonly folder: string;
}

/** All deliveries below the raw folder, oldest first; those of the same day in the order of the sources. */
export function findDeliveries(rawFolder: string): Delivery[] {
  return SOURCE_NAMES.flatMap((source) =>
    foldersIn(join(rawFolder, source))
      .filter(isIsoDate)
      .map((date) => ({ source, date, folder: join(rawFolder, source, date) })),
  ).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
