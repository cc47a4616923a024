import { parseDuration } from "../duration.js";
import type { Track } from "../release.js";
import { readCredits } from "./read-credits.js";
import { nextChild, skip, type XmlCursor } from "./xml-cursor.js";
import { readTexts, textFields } from "./xml-texts.js";

const TRACK_TEXTS = textFields("position", "title", "duration");

const UNREAD: Track = {
  position: 0,
  parent_position: null,
  number: null,
  title: null,
  duration_seconds: null,
  artists: [],
};

/** Reads a tracklist in its own order: a track is followed by its sub-tracks. */
export function readTracks(cursor: XmlCursor): Track[] {
  const tracks: Track[] = [];
  readInto(tracks, cursor, "tracklist", null);
  return tracks;
}

function readInto(tracks: Track[], cursor: XmlCursor, parent: string, parentPosition: number | null): void {
  while (nextChild(cursor, parent)) {
    // The position is reserved first, because the sub-tracks come before the end of the track.
    const position = tracks.push(UNREAD);
    const artists: string[] = [];
    const [number, title, duration] = readTexts(cursor, "track", TRACK_TEXTS, () => {
      if (cursor.name === "sub_tracks") readInto(tracks, cursor, "sub_tracks", position);
      else if (cursor.name === "artists")
        artists.push(...readCredits(cursor, "artists").flatMap(({ name }) => name ?? []));
      else skip(cursor);
    });
    tracks[position - 1] = {
      position,
      parent_position: parentPosition,
      number: number || null,
      title: title || null,
      duration_seconds: parseDuration(duration),
      artists,
    };
  }
}
