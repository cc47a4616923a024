import type { Song } from "../records.js";
import type { Features, NumberFeature } from "./feature.js";
import { afterFolding } from "./folded-tempo.js";

/** A number for every measure that a song has itself. */
const MEASURES = [
  "danceability",
  "energy",
  "loudness",
  "speechiness",
  "acousticness",
  "instrumentalness",
  "liveness",
  "valence",
  "tempo",
  "mode",
  "popularity",
  "seconds",
] as const satisfies readonly (keyof Song)[];

const NUMBERS: readonly NumberFeature<Song>[] = [
  ...MEASURES.map((name) => ({ name, read: (song: Song) => song[name] })),
  { name: "tempo in its octave, across", read: ({ tempo }) => afterFolding(tempo, Math.cos) },
  { name: "tempo in its octave, along", read: ({ tempo }) => afterFolding(tempo, Math.sin) },
  { name: "key on the circle of fifths, across", read: ({ musicalKey }) => onFifths(musicalKey, Math.cos) },
  { name: "key on the circle of fifths, along", read: ({ musicalKey }) => onFifths(musicalKey, Math.sin) },
  { name: "explicit", read: ({ isExplicit }) => (isExplicit === null ? null : Number(isExplicit)) },
];

/** Songs as models see them. A song in several genres has several words, but is one song. */
export const SONG_FEATURES: Features<Song> = {
  numbers: NUMBERS,
  words: [{ name: "genre", read: ({ genres }) => genres, most: 40 }],
};

export const SONG_FEATURES_WITHOUT_GENRE: Features<Song> = { numbers: NUMBERS, words: [] };

/** Neighbouring keys share all notes but one: they are a fifth, seven steps, apart. */
function onFifths(key: number | null, along: (angle: number) => number): number | null {
  return key === null ? null : along((2 * Math.PI * ((7 * key) % 12)) / 12);
}
