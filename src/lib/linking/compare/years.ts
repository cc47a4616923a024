import { type FilmIndex, shareOfYears } from "../library/film-index.js";

interface YearSpan {
  /** In years, release minus film. */
  readonly gap: readonly [from: number, to: number];
  /** Whether it indicates that the two belong together. */
  readonly says: "yes" | "little" | "no";
  /** Whether it is enough to take the titles of a list for films. */
  readonly isNear: boolean;
  /** How often a true pair is this far apart; training starts from this. */
  readonly m: number;
}

const WIDEST_GAP = 1000;

/**
 * Release year compared with film year: the longer after the film, the more films are that old and the fewer releases.
 */
export const YEARS = {
  same: { gap: [0, 0], says: "yes", isNear: true, m: 0.5 },
  next: { gap: [1, 1], says: "yes", isNear: true, m: 0.14 },
  previous: { gap: [-1, -1], says: "little", isNear: true, m: 0.02 },
  soon: { gap: [2, 3], says: "little", isNear: true, m: 0.06 },
  "within 10": { gap: [4, 10], says: "little", isNear: false, m: 0.08 },
  "within 25": { gap: [11, 25], says: "little", isNear: false, m: 0.1 },
  later: { gap: [26, WIDEST_GAP], says: "little", isNear: false, m: 0.08 },
  before: { gap: [-5, -2], says: "no", isNear: false, m: 0.0185 },
  "long before": { gap: [-WIDEST_GAP, -6], says: "no", isNear: false, m: 0.0002 },
} as const satisfies Readonly<Record<string, YearSpan>>;

export type KnownYearLevel = keyof typeof YEARS;

/** Unknown if one of them has no year. */
export type YearLevel = KnownYearLevel | "unknown";

export function compareYears(release: number | undefined, film: number | undefined): YearLevel {
  if (release === undefined || film === undefined) return "unknown";
  return LEVEL_OF_GAP[release - film + WIDEST_GAP] ?? "unknown";
}

/** The share of all films whose years are in the same range of gaps from the release. */
export function shareOfYearLevel(releaseYear: number | undefined, level: YearLevel, index: FilmIndex): number {
  if (releaseYear === undefined || level === "unknown") return 1;
  const [from, to] = YEARS[level].gap;
  return shareOfYears(index, releaseYear - to, releaseYear - from);
}

export function yearsSay(level: YearLevel): YearSpan["says"] {
  return level === "unknown" ? "little" : YEARS[level].says;
}

export function areNearInTime(level: YearLevel): boolean {
  return level !== "unknown" && YEARS[level].isNear;
}

/** Levels by gap, from the widest before the film to the widest after it: a single lookup instead of a search. */
const LEVEL_OF_GAP = Array.from({ length: 2 * WIDEST_GAP + 1 }, (_, place) => levelOfGap(place - WIDEST_GAP));

function levelOfGap(gap: number): YearLevel {
  // Object.entries loses that the keys are the levels.
  const spans = Object.entries(YEARS) as [KnownYearLevel, YearSpan][];
  return (
    spans.find(
      ([
        ,
        {
          gap: [from, to],
        },
      ]) => gap >= from && gap <= to,
    )?.[0] ?? "unknown"
  );
}
