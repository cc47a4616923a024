import { between, chance, type Key, pick } from "../chance/random.js";
import type { Credit } from "../world/artists.js";
import { fill, inventedName, nameIn } from "../world/titles.js";
import { music } from "../world/word-lists.js";

export interface TrackOnRelease {
  readonly position: string;
  readonly title: string;
  readonly duration: string;
  /** Of this track alone. */
  readonly artists: readonly Credit[];
  readonly credits: readonly Credit[];
  readonly subTracks: readonly TrackOnRelease[];
}

const SLOT = { count: 1000, name: 1100, duration: 2000, credit: 3000, medley: 4000 };
const SLOTS_A_NAME = 10;

export function trackCount(album: Key): number {
  return between(album, SLOT.count, 8, 19);
}

/** The title of the n-th track of an album; Spotify knows it by the same name. */
export function trackName(album: Key, place: number): string {
  const slot = SLOT.name + place * SLOTS_A_NAME;
  return fill(pick(album, slot, music.songs), {
    a: pick(album, slot + 1, music.adjectives),
    n: pick(album, slot + 2, music.nouns),
    p: nameIn("latin", inventedName(album, slot + 3)),
    i: String(between(album, slot + 9, 1, 3)),
  });
}

export function trackSeconds(album: Key, place: number): number {
  return between(album, SLOT.duration + place, 62, 421);
}

/** Sides and numbers on vinyl and cassette, plain numbers elsewhere, and occasionally a medley of several pieces. */
export function trackList(album: Key, format: string, performers: readonly Credit[]): TrackOnRelease[] {
  const count = trackCount(album);
  const half = Math.ceil(count / 2);
  const sided = format === "Vinyl" || format === "Cassette";
  return Array.from({ length: count }, (_, place) => {
    const side = place < half ? `A${place + 1}` : `B${place - half + 1}`;
    const track = oneTrack(album, place, sided ? side : String(place + 1), performers);
    return chance(album, SLOT.medley + place, 0.01) ? medley(track) : track;
  });
}

function oneTrack(album: Key, place: number, position: string, performers: readonly Credit[]): TrackOnRelease {
  const seconds = trackSeconds(album, place);
  const credited = performers.length > 0 && chance(album, SLOT.credit + place, 0.45);
  return {
    position,
    title: trackName(album, place),
    duration: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`,
    artists: [],
    credits: credited ? [pick(album, SLOT.credit + 100 + place, performers)] : [],
    subTracks: [],
  };
}

function medley(track: TrackOnRelease): TrackOnRelease {
  const pieces = ["I", "II", "III"].map((number, index) => ({
    ...track,
    position: `${track.position}.${index + 1}`,
    title: `${track.title} ${number}`,
    duration: "",
    credits: [],
  }));
  return { ...track, position: "", title: "Medley", duration: "", credits: [], subTracks: pieces };
}
