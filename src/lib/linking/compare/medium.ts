import type { Release } from "../records.js";
import { fold, wordsOf } from "../titles/fold.js";
import type { Told } from "../titles/title.js";
import { MEDIA, type Medium } from "../titles/words.js";

/**
 * What a release seems to be, from the phrases in its title and from its genres and styles.
 * film: says so itself; soundtrack: of something; theme, musical, screen: of stage or screen at least;
 * unknown: nothing is told; other: filed under other genres only.
 */
export const MEDIUM_LEVELS = ["soundtrack", "theme", "musical", "screen", "unknown", "other", ...MEDIA] as const;

export type MediumLevel = (typeof MEDIUM_LEVELS)[number];

interface Evidence {
  readonly media: ReadonlySet<Medium>;
  readonly isSoundtrack: boolean;
  readonly genres: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
  /** Folded words of the artist line. */
  readonly artist: ReadonlySet<string>;
}

const STAGE_STYLES = ["Opera", "Operetta", "Ballet"];

/** The Original Broadway Cast, the Gaiety Theatre Orchestra. */
const STAGE_ARTISTS = ["cast", "theatre", "theater", "broadway"];

/** The first rule that holds decides. */
const RULES: readonly (readonly [MediumLevel, (evidence: Evidence) => boolean])[] = [
  ["game", ({ styles, media }) => styles.has("Video Game Music") || media.has("game")],
  ["tribute", ({ media }) => media.has("tribute")],
  [
    "stage",
    ({ media, styles, artist }) =>
      media.has("stage") ||
      STAGE_STYLES.some((style) => styles.has(style)) ||
      STAGE_ARTISTS.some((word) => artist.has(word)),
  ],
  [
    "story",
    ({ media, styles }) =>
      media.has("story") || styles.has("Story") || styles.has("Audiobook") || styles.has("Radioplay"),
  ],
  ["compilation", ({ media }) => media.has("compilation")],
  ["advertising", ({ media, styles }) => media.has("advertising") || styles.has("Advertisement")],
  ["inspired", ({ media }) => media.has("inspired") && !media.has("film")],
  ["soundtrack", ({ media }) => media.has("film") && media.has("tv")],
  ["film", ({ media }) => media.has("film")],
  ["tv", ({ media }) => media.has("tv")],
  ["soundtrack", ({ isSoundtrack, styles }) => isSoundtrack || styles.has("Soundtrack") || styles.has("Score")],
  ["musical", ({ styles }) => styles.has("Musical")],
  ["theme", ({ styles }) => styles.has("Theme")],
  ["screen", ({ genres }) => genres.has("Stage & Screen")],
  ["unknown", ({ genres }) => genres.size === 0],
  ["other", () => true],
];

export function mediumOf(release: Release, { media, isSoundtrack }: Told): MediumLevel {
  const evidence: Evidence = {
    media,
    isSoundtrack,
    genres: new Set(release.genres),
    styles: new Set(release.styles),
    artist: new Set(wordsOf(fold(release.artist))),
  };
  return RULES.find(([, holds]) => holds(evidence))?.[0] ?? "unknown";
}

/** A single or an extended play more often holds a song than a film's music. */
export const FORMAT_LEVELS = ["album", "short", "unknown"] as const;

export type FormatLevel = (typeof FORMAT_LEVELS)[number];

const SHORT_FORMATS: ReadonlySet<string> = new Set(["Single", "EP", "Maxi-Single", '7"', '10"', '12"', "45 RPM"]);

export function formatOf({ formats }: Release): FormatLevel {
  if (formats.includes("Album") || formats.includes("LP")) return "album";
  if (formats.some((format) => SHORT_FORMATS.has(format))) return "short";
  return formats.length === 0 ? "unknown" : "album";
}
