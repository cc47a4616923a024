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

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Readers ask this of every row, so it makes no Date. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  const leapDay = month === 2 && (year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)) ? 1 : 0;
  return day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0) + leapDay;
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
