import type { Release } from "../records.js";
import { fold, wordsOf } from "../titles/fold.js";
import type { Told } from "../titles/reading.js";
import type { Medium as ToldMedium } from "../titles/words.js";
import type { Odds } from "./odds.js";

/** The odds from which training starts, and values set by judgement that no training changes. */
interface MediumOdds extends Odds {
  /**
   * In bits, against releases whose kind rules out a film's music: too few of them are seen to learn a certain value.
   */
  readonly against: number;
  /** The share of such releases that are named after a film but are not its music. */
  readonly namesake: number;
  /** How much like films other such releases are called: 1 if their titles are drawn as those of films are. */
  readonly likeFilms: number;
}

/** The kind of a release, from the phrases in its title and from its genres and styles. */
export const MEDIA = {
  /** It says that it is a film's music. */
  film: { m: 0.35, u: 0.022, against: 0, namesake: 0.0005, likeFilms: 1 },
  /** A soundtrack, but it does not say of what. */
  soundtrack: { m: 0.4, u: 0.14, against: 0, namesake: 0.003, likeFilms: 0.5 },
  theme: { m: 0.02, u: 0.057, against: 0, namesake: 0.1, likeFilms: 0.5 },
  musical: { m: 0.03, u: 0.17, against: 0, namesake: 0.3, likeFilms: 0.3 },
  /** Music for stage or screen. */
  screen: { m: 0.05, u: 0.1, against: 0, namesake: 0.02, likeFilms: 0.3 },
  /** Nothing is known. */
  unknown: { m: 0.08, u: 0.08, against: 0, namesake: 0.005, likeFilms: 0.3 },
  /** Filed only under other genres. */
  other: { m: 0.02, u: 0.191, against: 5, namesake: 0.05, likeFilms: 0.15 },
  tv: { m: 0.00625, u: 0.03, against: 13, namesake: 0.3, likeFilms: 0.5 },
  game: { m: 0.00625, u: 0.03, against: 11, namesake: 0.3, likeFilms: 0.3 },
  stage: { m: 0.00625, u: 0.03, against: 11, namesake: 0.5, likeFilms: 0.3 },
  compilation: { m: 0.00625, u: 0.03, against: 8, namesake: 0.5, likeFilms: 0.1 },
  tribute: { m: 0.00625, u: 0.03, against: 12, namesake: 0.8, likeFilms: 0.1 },
  story: { m: 0.00625, u: 0.03, against: 10, namesake: 0.6, likeFilms: 0.1 },
  inspired: { m: 0.00625, u: 0.03, against: 10, namesake: 0.8, likeFilms: 0.1 },
  advertising: { m: 0.00625, u: 0.03, against: 9, namesake: 0.3, likeFilms: 0.1 },
} as const satisfies Readonly<Record<ToldMedium, MediumOdds>> & Readonly<Record<string, MediumOdds>>;

export type MediumLevel = keyof typeof MEDIA;

interface Evidence {
  readonly media: ReadonlySet<ToldMedium>;
  readonly isSoundtrack: boolean;
  readonly genres: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
  /** The folded words of the artist line. */
  readonly artist: ReadonlySet<string>;
}

const SCREEN_STYLES = ["Soundtrack", "Score", "Musical"];

const STAGE_STYLES = ["Opera", "Operetta", "Ballet"];

/** The Original Broadway Cast, the Gaiety Theatre Orchestra. */
const STAGE_ARTISTS = ["cast", "theatre", "theater", "broadway"];

/** The first rule that applies decides. */
const RULES: readonly (readonly [MediumLevel, (evidence: Evidence) => boolean])[] = [
  ["game", ({ styles, media }) => styles.has("Video Game Music") || media.has("game")],
  [
    "tribute",
    ({ media, styles, isSoundtrack }) =>
      media.has("tribute") ||
      // Orchestras play what was heard in films; a film's own record is filed as its soundtrack too.
      (styles.has("Easy Listening") &&
        !(isSoundtrack || media.has("film") || SCREEN_STYLES.some((style) => styles.has(style)))),
  ],
  [
    "stage",
    ({ media, styles, artist, isSoundtrack }) =>
      media.has("stage") ||
      STAGE_STYLES.some((style) => styles.has(style)) ||
      // The singers of a film are a cast too: The High School Musical Cast.
      (!isSoundtrack && STAGE_ARTISTS.some((word) => artist.has(word))),
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
