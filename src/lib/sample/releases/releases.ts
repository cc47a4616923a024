import { screenOrdinal } from "../world/albums.js";
import { type Fate, hasChanged, hasDuplicate, isGone, type ReleaseChange, releaseFate } from "../world/fates.js";
import { countAt, releaseId, type World } from "../world/world.js";
import { isLookAlikeOrSingle, plainRelease } from "./plain-releases.js";
import type { Release } from "./release.js";
import { screenRelease } from "./screen-releases.js";

/** A release at the time of a delivery. */
export function release(world: World, index: number, delivery: number, duplicate = false): Release {
  const isRetitled = hasChanged(releaseFate(world, index), "retitled", delivery);
  const ordinal = screenOrdinal(world, index);
  const content = ordinal === undefined ? plainRelease(world, index) : screenRelease(world, ordinal, index);
  const title = isRetitled ? retitled(content.title) : content.title;
  return { index, id: releaseId(world, index, duplicate), ...content, title };
}

/** Whether the truth mentions a release: it is for the screen, looks like it, or has a song of a film. */
export function hasTruth(world: World, index: number): boolean {
  return screenOrdinal(world, index) !== undefined || isLookAlikeOrSingle(world, index);
}

/** The releases of a delivery, including short-lived duplicates. */
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
