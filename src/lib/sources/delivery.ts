import { readdirSync } from "node:fs";
import { join } from "node:path";

export const SOURCES = ["imdb", "discogs", "tmdb", "spotify", "movielens"] as const;

export type Source = (typeof SOURCES)[number];

/** What a source published on a day: the immutable files in `<raw folder>/<source>/<date>/`. */
export interface Delivery {
  readonly source: Source;
  /** ISO date, also the name of the folder. */
  readonly date: string;
  readonly folder: string;
}

/** All deliveries below the raw folder, oldest first; sources published on one day keep the order of SOURCES. */
export function findDeliveries(rawFolder: string): Delivery[] {
  return SOURCES.flatMap((source) =>
    foldersIn(join(rawFolder, source))
      .filter(isIsoDate)
      .map((date) => ({ source, date, folder: join(rawFolder, source, date) })),
  ).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
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
