import type { Encoder } from "../features/encoder.js";
import type { ScoreScale } from "../judging/score-scale.js";
import type { Film, Song } from "../records.js";
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
  /** What brings a film and a song together is told by what the film is made of. */
  readonly filmEncoder: Encoder;
  readonly filmProjection: WrittenProjection;
  /** How often a list of ten of a thousand films holds the right one. */
  readonly recallAtTen: number;
}

/** A projection as plain lists. */
export interface WrittenProjection {
  readonly centre: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly bend?: { readonly into: readonly (readonly number[])[]; readonly outOf: readonly (readonly number[])[] };
}

/** Records column by column: a row is a record, in the order of the vectors. */
type Columns<Record> = { readonly [Name in keyof Record]: readonly Record[Name][] };

/** The songs with what a model may see of them. */
export type SongList = Columns<ListedSong>;
export type ListedSong = Omit<Song, "key" | "words">;

/** The films in the same way, but for their overviews, which are in parts. */
export type FilmList = Columns<ListedFilm>;
export type ListedFilm = Pick<
  Film,
  | "id"
  | "title"
  | "year"
  | "genres"
  | "keywords"
  | "language"
  | "runtime"
  | "popularity"
  | "rating"
  | "colours"
  | "look"
>;

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
