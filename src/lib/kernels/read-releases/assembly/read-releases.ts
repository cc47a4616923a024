// Reads releases of a Discogs dump and writes them as lines of the staged tables. It knows only what dumps usually
// contain: at a release with anything else it stops and leaves that one to the caller.
import { artistLines, begin, Output, releaseLines, settle, trackLines } from "./read-releases/output";
import { readRelease, releaseId } from "./read-releases/release";
import { isScreen } from "./read-releases/screen";

export { MOST_SCREEN_WORDS, SCREEN_ROOM, screenGenres, screenStyles, setScreenWords } from "./read-releases/screen";

/** The start of free memory, for a block of releases and for the output. */
export const free: usize = __heap_base;

/** How many releases were read but not wanted. */
export let passedOver: i32 = 0;
let isScreenOnly: bool = false;

export function wantScreenOnly(): void {
  isScreenOnly = true;
}

/** Sets where the lines of the three tables are written, each with this many bytes of room. */
export function setTargets(release: usize, artist: usize, track: usize, bytes: usize): void {
  begin(releaseLines, release, bytes);
  begin(artistLines, artist, bytes);
  begin(trackLines, track, bytes);
}

/**
 * Reads the releases of a block from `first` on, and returns how many could be read before an unusual one. For each it
 * writes its id, or 0 if it is not wanted, and where its lines end in each table: `count` numbers per table, one table
 * after the other.
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
