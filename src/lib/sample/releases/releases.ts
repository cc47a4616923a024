import { type Fate, hasChanged, hasDuplicate, isGone, type ReleaseChange, releaseFate } from "../truth/changes.js";
import { screenOrdinal } from "../world/albums.js";
import type { Credit } from "../world/artists.js";
import { countAt, releaseId, type World } from "../world/world.js";
import { isLookAlike, plainRelease } from "./plain-releases.js";
import { screenRelease } from "./screen-releases.js";
import type { TrackOnRelease } from "./tracklists.js";

/** A Discogs release as a delivery has it. */
export interface Release {
  readonly index: number;
  readonly id: number;
  readonly masterId: number | null;
  readonly isMainRelease: boolean;
  readonly title: string;
  readonly artists: readonly Credit[];
  readonly genres: readonly string[];
  readonly styles: readonly string[];
  readonly country: string;
  /** `2003-05-12`, `1971-07-00`, `1968`, `None`, or nothing. */
  readonly released: string | null;
  readonly format: { readonly name: string; readonly descriptions: readonly string[] };
  /** Made only when asked for: it is most of the work, and the truth and the masters do without. */
  readonly details: () => ReleaseDetails;
  readonly truth: ReleaseTruth | null;
}

export interface ReleaseDetails {
  readonly extraArtists: readonly Credit[];
  readonly tracks: readonly TrackOnRelease[];
}

/** What is true of a release that is, or looks, for the screen. */
export interface ReleaseTruth {
  /** The album it is a pressing of; null for a look-alike. */
  readonly album: number | null;
  /** Whose music it is, as numbers of films; none when there is a reason. */
  readonly films: readonly number[];
  readonly reason: NoFilmReason | null;
  /** What makes it hard to link. */
  readonly kinds: readonly string[];
}

export type NoFilmReason = "television" | "game" | "stage" | "compilation" | "unlisted_film" | "look_alike";

/** What a release is but for its id and its history; made by the two kinds of release. */
export type ReleaseContent = Omit<Release, "index" | "id">;

/** A release as it is at a delivery. */
export function release(world: World, index: number, delivery: number, duplicate = false): Release {
  const isRetitled = hasChanged(releaseFate(world, index), "retitled", delivery);
  const ordinal = screenOrdinal(world, index);
  const content = ordinal === undefined ? plainRelease(world, index) : screenRelease(world, ordinal, index);
  const title = isRetitled ? retitled(content.title) : content.title;
  return { index, id: releaseId(world, index, duplicate), ...content, title };
}

/** Whether there is something to tell about a release: it is for the screen, or looks like it. */
export function hasTruth(world: World, index: number): boolean {
  return screenOrdinal(world, index) !== undefined || isLookAlike(world, index);
}

/** The releases that a delivery has, with the short-lived duplicates among them. */
export function* releasesAt(world: World, delivery: number): Generator<Release> {
  const count = countAt(world.releases, delivery);
  for (let index = 0; index < count; index++) {
    const fate: Fate<ReleaseChange> | undefined = releaseFate(world, index);
    if (isGone(fate, delivery)) continue;
    yield release(world, index, delivery);
    if (hasDuplicate(fate, delivery)) yield release(world, index, delivery, true);
  }
}

function retitled(title: string): string {
  const note = " (Expanded Edition)";
  return title.endsWith(note) ? title.slice(0, -note.length) : title.trimEnd() + note;
}
