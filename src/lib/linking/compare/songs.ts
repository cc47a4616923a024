import type { AlbumSong } from "../records.js";

/**
 * When a song was first heard, compared with the film whose album has it: on any record of its artist that is known. The
 * share is that of singles which are the film's music. It is set by judgement, as no labelled list tells of tracks: a song
 * that is new with the film was made for it or is sold with it; an older one was only played in it.
 */
const SONG_AGES = {
  "new with the film": { gap: [0, Number.POSITIVE_INFINITY], share: 0.95 },
  "a year older than the film": { gap: [-1, -1], share: 0.7 },
  "older than the film": { gap: [Number.NEGATIVE_INFINITY, -2], share: 0.03 },
} as const satisfies Readonly<Record<string, { readonly gap: readonly [from: number, to: number]; share: number }>>;

type KnownSongAge = keyof typeof SONG_AGES;

export type SongAge = KnownSongAge | "unknown";

const SHARE_OF_UNKNOWN_AGE = 0.65;

/** Songs of the same title by others make it likelier that an artist, too, has two of them. */
const OTHERS_OF_A_COMMON_TITLE = 5;
const SHARE_OF_COMMON_TITLES = 0.9;

export function songAgeOf({ gap }: AlbumSong): SongAge {
  if (gap === undefined) return "unknown";
  // Object.entries loses that the keys are the levels.
  const ages = Object.entries(SONG_AGES) as [KnownSongAge, (typeof SONG_AGES)[KnownSongAge]][];
  const [age] = ages.find(([, level]) => gap >= level.gap[0] && gap <= level.gap[1]) ?? ["unknown" as const];
  return age;
}

export function shareOfAge(age: SongAge): number {
  return age === "unknown" ? SHARE_OF_UNKNOWN_AGE : SONG_AGES[age].share;
}

export function songTitleOf({ others }: AlbumSong): "rare" | "common" {
  return others < OTHERS_OF_A_COMMON_TITLE ? "rare" : "common";
}

export function shareOfTitle(title: "rare" | "common"): number {
  return title === "rare" ? 1 : SHARE_OF_COMMON_TITLES;
}
