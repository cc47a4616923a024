import { unit } from "../chance/random.js";
import { albumOfFilm, pressingOf, screenOrdinal } from "./albums.js";
import { film } from "./films.js";
import { otherTitle } from "./other-titles.js";
import { english } from "./titles.js";
import { filmOfTitle, key, otherOfTitle, type World } from "./world.js";

/** What happens to a row, at most once, and the delivery that shows it first. */
export interface Fate<Change> {
  readonly change: Change;
  readonly delivery: number;
}

/**
 * - renamed: the primary title is another one from this delivery on
 * - removed: the row is gone
 * - merged: in the delivery before, the title stood twice; the duplicate's id is gone
 * - reclassified: the title type is another one
 */
export type TitleChange = "renamed" | "removed" | "merged" | "reclassified";

/** As for titles; retitled: the title gains or loses a note on the edition. */
export type ReleaseChange = "retitled" | "removed" | "merged";

/** The part of all rows that each delivery changes, way by way. */
type Shares<Change extends string> = readonly (readonly [change: Change, share: number])[];

const TITLE_SHARES: Shares<TitleChange> = [
  ["renamed", 0.01],
  ["removed", 0.006],
  ["merged", 0.004],
  ["reclassified", 0.01],
];
const RELEASE_SHARES: Shares<ReleaseChange> = [
  ["retitled", 0.008],
  ["removed", 0.004],
  ["merged", 0.004],
];
const TRACK_SHARES: Shares<"removed"> = [["removed", 0.005]];

/** Offsets keep titles, releases and tracks of the same number apart. */
const OFFSET = { title: 0, release: 1, track: 2 } as const;

export function titleFate(world: World, title: number): Fate<TitleChange> | undefined {
  const fate = fateOf(world, OFFSET.title, title, TITLE_SHARES);
  return fate !== undefined && isPossible(world, title, fate.change) ? fate : undefined;
}

export function releaseFate(world: World, release: number): Fate<ReleaseChange> | undefined {
  const fate = fateOf(world, OFFSET.release, release, RELEASE_SHARES);
  return fate?.change === "removed" && isMainOfSeveral(world, release) ? undefined : fate;
}

export function trackFate(world: World, track: number): Fate<"removed"> | undefined {
  return fateOf(world, OFFSET.track, track, TRACK_SHARES);
}

/** Whether a row has changed in this way by a delivery. */
export function hasChanged(fate: Fate<string> | undefined, change: string, delivery: number): boolean {
  return fate?.change === change && delivery >= fate.delivery;
}

export function isGone(fate: Fate<string> | undefined, delivery: number): boolean {
  return hasChanged(fate, "removed", delivery);
}

/** A duplicate lives for one delivery: the one before it is merged. */
export function hasDuplicate(fate: Fate<string> | undefined, delivery: number): boolean {
  return fate?.change === "merged" && delivery === fate.delivery - 1;
}

/** Whether releases are about the film, so that its title must stay to be found. */
export function hasMusic(world: World, filmIndex: number): boolean {
  // The second film of an album for two films is the one before the first.
  const next = albumOfFilm(world, filmIndex + 1);
  return albumOfFilm(world, filmIndex) !== undefined || next?.films[1] === filmIndex || filmIndex < 2;
}

function fateOf<Change extends string>(
  world: World,
  offset: number,
  index: number,
  shares: Shares<Change>,
): Fate<Change> | undefined {
  // One number between 0 and 1 is cut into slices a delivery wide, and each of them into the shares.
  const width = shares.reduce((sum, [, share]) => sum + share, 0);
  const place = unit(key(world, "fate", index), offset);
  const delivery = Math.floor(place / width) + 1;
  // What comes after the last delivery is none of its business; a duplicate shows one delivery ahead.
  if (delivery > world.dates.length) return undefined;
  let rest = place - (delivery - 1) * width;
  for (const [change, share] of shares) {
    if (rest < share) return { change, delivery };
    rest -= share;
  }
  return undefined;
}

/** Its master must not lose it: other pressings belong to the same. */
function isMainOfSeveral(world: World, release: number): boolean {
  const ordinal = screenOrdinal(world, release);
  return ordinal !== undefined && pressingOf(ordinal).pressing === 0;
}

function isPossible(world: World, title: number, change: TitleChange): boolean {
  const filmIndex = filmOfTitle(title);
  if (filmIndex === undefined) {
    const { type } = otherTitle(world, otherOfTitle(title));
    const fixed = type === "tvSeries" || type === "tvEpisode" || type === "videoGame";
    return !fixed || change === "merged" || (change === "renamed" && type !== "tvSeries");
  }
  if (!hasMusic(world, filmIndex)) return true;
  // A film with a soundtrack only changes between two of its own titles, which both stay among its akas.
  return change === "renamed" && film(world, filmIndex).language !== english;
}
