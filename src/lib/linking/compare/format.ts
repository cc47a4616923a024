import type { Release } from "../records.js";
import type { Odds } from "./odds.js";

/**
 * The format, with the odds from which training starts. A single or an extended play often contains a song instead of a
 * film's music.
 */
export const FORMATS = {
  album: { m: 0.93, u: 0.7 },
  short: { m: 0.07, u: 0.3 },
} as const satisfies Readonly<Record<string, Odds>>;

export type KnownFormatLevel = keyof typeof FORMATS;

export type FormatLevel = KnownFormatLevel | "unknown";

export const SHORT_FORMATS = ["Single", "EP", "Maxi-Single", '7"', '10"', '12"', "45 RPM"] as const;

/** These decide, whatever else a format says. */
export const ALBUM_FORMATS = ["Album", "LP"] as const;

const shortFormats: ReadonlySet<string> = new Set(SHORT_FORMATS);

export function formatOf({ formats }: Release): FormatLevel {
  if (ALBUM_FORMATS.some((format) => formats.includes(format))) return "album";
  if (formats.some((format) => shortFormats.has(format))) return "short";
  return formats.length === 0 ? "unknown" : "album";
}
