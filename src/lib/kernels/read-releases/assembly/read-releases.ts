// Reads releases of a Discogs dump and writes them as lines of the staged tables. It reads what dumps are made of; at a
// release with anything else in it, it stops and leaves that to others.
import { artistLines, begin, Output, releaseLines, settle, trackLines } from "./read-releases/output";
import { readRelease, releaseId } from "./read-releases/release";
import { isScreen } from "./read-releases/screen";

export { MOST_SCREEN_WORDS, SCREEN_ROOM, screenGenres, screenStyles, setScreenWords } from "./read-releases/screen";

/** From here on the memory is free: for a block of releases, and for what is written. */
export const free: usize = __heap_base;

/** How many releases were read and not wanted. */
export let passedOver: i32 = 0;
let isScreenOnly: bool = false;

export function wantScreenOnly(): void {
  isScreenOnly = true;
}

/** Says where the lines of the three tables are to be written, each in so many bytes. */
export function setTargets(release: usize, artist: usize, track: usize, bytes: usize): void {
  begin(releaseLines, release, bytes);
  begin(artistLines, artist, bytes);
  begin(trackLines, track, bytes);
}

/**
 * Reads the releases of a block from `first` on, and returns how many could be read before one that only others can read.
 * For each it writes down its id, 0 where it is not wanted; and, one table behind the other, with `count` numbers each,
 * where its lines end.
 */
export function readReleases(block: usize, ends: usize, first: i32, count: i32, ids: usize, lineEnds: usize): i32 {
  passedOver = 0;
  for (let index = first; index < count; index++) {
    const start = index === 0 ? 0 : load<u32>(ends + ((index - 1) << 2));
    const isRead = readRelease(block + start, block + load<u32>(ends + (index << 2)));
    const isWanted = isRead && (!isScreenOnly || isScreen());
    settle(releaseLines, isWanted);
    settle(artistLines, isWanted);
    settle(trackLines, isWanted);
    if (!isRead) return index - first;
    if (!isWanted) passedOver++;
    const result = index - first;
    store<u32>(ids + (result << 2), isWanted ? releaseId : 0);
    storeEnd(releaseLines, lineEnds, result);
    storeEnd(artistLines, lineEnds, count + result);
    storeEnd(trackLines, lineEnds, 2 * count + result);
  }
  return count - first;
}

function storeEnd(output: Output, lineEnds: usize, index: i32): void {
  store<u32>(lineEnds + (index << 2), <u32>(output.to - output.start));
}
