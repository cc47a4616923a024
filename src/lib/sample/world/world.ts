import { imdbId } from "../../contract/ids.js";
import { type Key, keyOf, unit } from "../chance/random.js";

export interface SampleSettings {
  readonly films: number;
  readonly seed: number;
  readonly deliveries: number;
  /** Number of Discogs releases; in proportion to the films by default. */
  readonly releases?: number;
  /** The share of releases that are for the screen. */
  readonly screenShare?: number;
  /** Whether to plant rows that a reader must reject; true by default. */
  readonly defects?: boolean;
}

/** The invented world: only a few numbers, from which every entity can be computed when it is needed. */
export interface World {
  readonly seed: number;
  readonly films: number;
  readonly people: number;
  readonly releases: number;
  readonly tracks: number;
  readonly screenShare: number;
  readonly defects: boolean;
  /** ISO dates of the deliveries, one month apart. */
  readonly dates: readonly string[];
}

/** Distinguishes entities with the same index. */
const KIND = {
  film: 1,
  other: 2,
  person: 3,
  release: 4,
  album: 5,
  track: 6,
  artist: 7,
  fate: 8,
  id: 9,
  rating: 10,
  episode: 11,
  family: 12,
  cast: 13,
  plain: 14,
  poster: 15,
} as const;

export const LIMITS = { films: 12_000_000, deliveries: 24, releases: 50_000_000, seed: 0xffffffff } as const;

/** In the real dumps, 3 to 4% of releases are for the screen. */
export const REAL_SCREEN_SHARE = 0.035;
const SAMPLE_SCREEN_SHARE = 0.375;

/** A world with fewer films or releases has no room for defects. */
const FEWEST_WITH_DEFECTS = 100;

/** The share of rows that are new in each delivery. */
const GROWTH = 0.01;
const FIRST_YEAR = 2025;
const FIRST_MONTH = 3;

export function createWorld(settings: SampleSettings): World {
  const { films, seed } = settings;
  const releases = settings.releases ?? Math.round((films * 4) / 3);
  return {
    seed,
    films,
    people: Math.max(films * 4, 120),
    releases,
    tracks: Math.round((films * 5) / 3),
    screenShare: settings.screenShare ?? SAMPLE_SCREEN_SHARE,
    defects: (settings.defects ?? true) && films >= FEWEST_WITH_DEFECTS && releases >= FEWEST_WITH_DEFECTS,
    dates: Array.from({ length: settings.deliveries }, (_, delivery) => monthlyDate(delivery)),
  };
}

/** How many of an entity a delivery has: those of the first delivery, and a few more each month. */
export function countAt(base: number, delivery: number): number {
  return base + delivery * Math.ceil(base * GROWTH);
}

/** Films and other titles share one sequence of numbers, in which every third title is a film. */
export function titleCount(world: World, delivery: number): number {
  return 3 * countAt(world.films, delivery);
}

export function filmOfTitle(title: number): number | undefined {
  return title % 3 === 0 ? title / 3 : undefined;
}

export function titleOfFilm(film: number): number {
  return film * 3;
}

export function otherOfTitle(title: number): number {
  return title - Math.floor(title / 3) - 1;
}

export function titleOfOther(other: number): number {
  return other + Math.floor(other / 2) + 1;
}

export function key(world: World, kind: keyof typeof KIND, index: number): Key {
  return keyOf(world.seed, KIND[kind], index);
}

/**
 * An id that grows with the index in jumps, as real ones do. Each entity owns a range of `gap` numbers: its own id is
 * in the lower half, the id of its short-lived duplicate in the upper half.
 */
export function spreadId(world: World, salt: number, index: number, gap: number, duplicate = false): number {
  const half = Math.max(1, gap >> 1);
  const jump = Math.floor(unit(key(world, "id", index), salt) * half);
  return 1 + index * gap + jump + (duplicate ? half : 0);
}

/** A small sample gets wide gaps, so that ids of 7 and 8 digits both occur; a large one still fits into 8 digits. */
export function titleId(world: World, title: number, duplicate = false): string {
  const gap = Math.min(2000, Math.max(2, Math.floor(40_000_000 / titleCount(world, 0))));
  return imdbId("tt", spreadId(world, 1, title, gap, duplicate));
}

export function personId(world: World, person: number): string {
  const gap = Math.min(1000, Math.max(1, Math.floor(60_000_000 / world.people)));
  return imdbId("nm", spreadId(world, 2, person, gap));
}

export function tmdbId(world: World, film: number): number {
  return spreadId(world, 3, film, 8);
}

export function releaseId(world: World, release: number, duplicate = false): number {
  return spreadId(world, 4, release, 7, duplicate);
}

function monthlyDate(delivery: number): string {
  const months = FIRST_MONTH - 1 + delivery;
  const year = FIRST_YEAR + Math.floor(months / 12);
  return `${year}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}
