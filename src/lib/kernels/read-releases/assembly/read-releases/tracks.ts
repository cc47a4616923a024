// The tracks of a release; each is followed by its sub-tracks.
import { closeName, isAtEndTag, isClosed, isOpen, open, skip, toTag } from "./cursor";
import { addField, bytesOf, forgetTexts, newFields, openField, readField } from "./fields";
import { endLine, writeField, writeIdField, writeListField, writeNumberField } from "./lines";
import { bytesOfItems, performers } from "./lists";
import { name } from "./names";
import { hasRoom, trackLines } from "./output";
import { isPerformers, readPerformers } from "./performers";
import { itemAt } from "./texts";
import { writeDurationField } from "./values";

const TRACK = name("track");
const SUB_TRACKS = name("sub_tracks");

const track = newFields(memory.data(16, 4), memory.data(3 * 4, 4), memory.data(3 * 12, 4));
addField(track, name("position"));
addField(track, name("title"));
addField(track, name("duration"));

/** The number of tracks of the release, including sub-tracks. */
export let trackCount: u32 = 0;

export function forgetTracks(): void {
  trackCount = 0;
}

/**
 * Reads the tracks inside `parent`, which was opened last: the tracklist, or the sub-tracks of the track at a position.
 */
export function readTracks(parent: usize, releaseId: u32, parentPosition: u32): bool {
  if (isClosed) return true;
  while (toTag()) {
    if (isAtEndTag()) return closeName(parent);
    if (!open() || isClosed || !isOpen(TRACK) || !readTrack(releaseId, parentPosition)) return false;
  }
  return false;
}

/** A track is written before its sub-tracks, so its own data must come before them, too. */
function readTrack(releaseId: u32, parentPosition: u32): bool {
  const position = ++trackCount;
  let isWritten = false;
  forgetTexts(track);
  performers.count = 0;
  while (toTag()) {
    if (isAtEndTag()) return closeName(TRACK) && (isWritten || writeTrack(releaseId, position, parentPosition));
    if (!open()) return false;
    const field = openField(track);
    if (field >= 0) {
      if (isWritten || !readField(track, field)) return false;
    } else if (isPerformers()) {
      if (isWritten || !readPerformers()) return false;
    } else if (!isOpen(SUB_TRACKS)) {
      if (!skip()) return false;
    } else {
      if (!isWritten && !writeTrack(releaseId, position, parentPosition)) return false;
      isWritten = true;
      if (!readTracks(SUB_TRACKS, releaseId, position)) return false;
    }
  }
  return false;
}

function writeTrack(releaseId: u32, position: u32, parentPosition: u32): bool {
  if (!hasRoom(trackLines, bytesOf(track) + bytesOfItems(performers))) return false;
  let to = writeNumberField(trackLines.to, releaseId);
  to = writeNumberField(to, position);
  to = writeIdField(to, parentPosition);
  to = writeField(to, itemAt(track.texts, 0));
  to = writeField(to, itemAt(track.texts, 1));
  to = writeDurationField(to, itemAt(track.texts, 2));
  to = writeListField(to, performers.items, performers.count);
  trackLines.to = endLine(to);
  return true;
}
