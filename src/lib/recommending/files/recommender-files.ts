import type { Encoder } from "../features/encoder.js";
import type { ScoreScale } from "../judging/score-scale.js";
import type { SongView } from "../song-view.js";

/** What asking a recommender needs, as its files hold it. */
export interface RecommenderModel {
  readonly model: string;
  readonly songs: number;
  readonly films: number;
  /** What 1 of the files of vectors stands for, in each of the 32 numbers. */
  readonly songUnits: readonly number[];
  readonly filmUnits: readonly number[];
  readonly scale: ScoreScale;
  /** What of a song the model sees. */
  readonly view: SongView;
  /** How a song that is only described gets its vector. */
  readonly songEncoder: Encoder;
  readonly songProjection: WrittenProjection;
  /** How often a list of ten of a thousand films holds the right one. */
  readonly recallAtTen: number;
}

/** A projection as plain lists. */
export interface WrittenProjection {
  readonly centre: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly bend?: { readonly into: readonly (readonly number[])[]; readonly outOf: readonly (readonly number[])[] };
}

/** The songs, column by column: a row is a song, in the order of its vectors. */
export interface SongList {
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly artists: readonly (readonly string[])[];
  readonly album: readonly string[];
}

/** The films in the same way, but for their overviews, which are in parts. */
export interface FilmList {
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly year: readonly (number | null)[];
  readonly genres: readonly (readonly string[])[];
  readonly language: readonly (string | null)[];
  readonly runtime: readonly (number | null)[];
  readonly popularity: readonly (number | null)[];
  readonly rating: readonly (number | null)[];
}

/** Songs that are music of a film: places of songs and films. */
export interface KnownPairs {
  readonly song: readonly number[];
  readonly film: readonly number[];
}

export const FILES = {
  tables: "tables.json",
  model: "model.json",
  songs: "songs.json",
  films: "films.json",
  pairs: "pairs.json",
  songVectors: "songs.i16",
  filmVectors: "films.i16",
} as const;

/** So many overviews are in a file. */
export const OVERVIEWS_IN_FILE = 1000;

/** The file with the overview of a film, and of its neighbours in the list. */
export function overviewsFile(film: number): string {
  return `overviews-${Math.floor(film / OVERVIEWS_IN_FILE)}.json`;
}
