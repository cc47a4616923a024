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

const SHORT_FORMATS: ReadonlySet<string> = new Set(["Single", "EP", "Maxi-Single", '7"', '10"', '12"', "45 RPM"]);

export function formatOf({ formats }: Release): FormatLevel {
  if (formats.includes("Album") || formats.includes("LP")) return "album";
  if (formats.some((format) => SHORT_FORMATS.has(format))) return "short";
  return formats.length === 0 ? "unknown" : "album";
}
