import { unit } from "../chance/random.js";
import { albumOfFilm, pressingOf, screenOrdinal } from "./albums.js";
import { film } from "./films.js";
import { otherTitle } from "./other-titles.js";
import { english } from "./titles.js";
import { filmOfTitle, key, otherOfTitle, type World } from "./world.js";

/** What happens to a row, at most once, and the first delivery that shows it. */
export interface Fate<Change> {
  readonly change: Change;
  readonly delivery: number;
}

/**
 * - renamed: the primary title is different from this delivery on
 * - removed: the row is gone
 * - merged: the delivery before had the title twice; the duplicate's id is gone
 * - reclassified: the title type is different
 */
export type TitleChange = "renamed" | "removed" | "merged" | "reclassified";

/** The same for releases. retitled: the title gains or loses a note about the edition. */
export type ReleaseChange = "retitled" | "removed" | "merged";

/** The share of all rows that each delivery changes, by kind of change. */
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

/** Offsets, so that titles, releases and tracks with the same number have different fates. */
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

/** Whether a row has changed in this way by the given delivery. */
export function hasChanged(fate: Fate<string> | undefined, change: string, delivery: number): boolean {
  return fate?.change === change && delivery >= fate.delivery;
}

export function isGone(fate: Fate<string> | undefined, delivery: number): boolean {
  return hasChanged(fate, "removed", delivery);
}

/** A duplicate exists in a single delivery, the one before it is merged. */
export function hasDuplicate(fate: Fate<string> | undefined, delivery: number): boolean {
  return fate?.change === "merged" && delivery === fate.delivery - 1;
}

/** Whether releases are about the film, so that its titles must remain findable. */
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
  // A number between 0 and 1 is cut into one slice per delivery, and each slice into the shares.
  const width = shares.reduce((sum, [, share]) => sum + share, 0);
  const place = unit(key(world, "fate", index), offset);
  const delivery = Math.floor(place / width) + 1;
  // Fates after the last delivery do not matter. A duplicate appears one delivery early.
  if (delivery > world.dates.length) return undefined;
  let rest = place - (delivery - 1) * width;
  for (const [change, share] of shares) {
    if (rest < share) return { change, delivery };
    rest -= share;
  }
  return undefined;
}

/** The master must keep its main release, because other pressings belong to it too. */
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
  // A film with a soundtrack only switches between two of its own titles, and both remain among its akas.
  return change === "renamed" && film(world, filmIndex).language !== english;
}
