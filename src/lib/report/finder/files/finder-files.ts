import type { ListedFilm, ListedSong } from "../../../recommending/files/recommender-files.js";
import type { FacetIndex } from "../../explorer/files/explorer-index.js";

/** What a browser reads first: how many songs and films there are, and which file holds which part of them. */
export interface FinderIndex {
  readonly songs: RecordIndex;
  readonly films: RecordIndex;
  /** By which films can be chosen. */
  readonly facets: readonly FacetIndex[];
  /** Songs that are music of a film. */
  readonly pairs: number;
}

/** Records that can be searched by their words. */
export interface RecordIndex {
  readonly documents: number;
  /** The first word of each part of the word index. */
  readonly shards: readonly string[];
}

export type SongRow = ListedSong;

export interface FilmRow extends Omit<ListedFilm, "look"> {
  readonly overview: string;
  /** What a model sees of the film: places, each followed by the value there. All others are 0. */
  readonly seen: readonly number[];
}

/** A list needs rows of many files, which are therefore small. */
export const ROWS_A_FILE = 128;
/** A song that is asked for needs its vector only; the songs for a film need all. */
export const VECTORS_A_FILE = 4096;

/** The names of the files below the folder of the page. All but the first are packed. */
export const FINDER_FILES = {
  index: "index.json",
  model: "model.bin",
  /** The program that finds the nearest vectors, as Node runs it. */
  program: "closest-vectors.bin",
  filmVectors: "films/vectors.bin",
  songVectors: (part: number) => `songs/vectors/${part}.bin`,
  rows: (kind: RecordKind, block: number) => `${kind}/rows/${block}.bin`,
  words: (kind: RecordKind, shard: number) => `${kind}/words/${shard}.bin`,
  popularity: (kind: RecordKind) => `${kind}/columns/popularity.bin`,
  facet: (name: string) => `films/columns/by-${name}.bin`,
  /** Of each known pair the film, the song and the vector of the song. */
  knownFilms: "known/films.bin",
  knownSongs: "known/songs.bin",
  knownVectors: "known/vectors.bin",
} as const;

export type RecordKind = "songs" | "films";
