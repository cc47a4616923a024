import { createDiscogsReaders, type DiscogsOptions } from "./discogs/read.js";
import { imdbReaders } from "./imdb/read.js";
import { movielensReaders } from "./movielens/read.js";
import { spotifyReaders } from "./spotify/read.js";
import type { FileReader } from "./staging/reader.js";
import { tmdbReaders } from "./tmdb/read.js";

export interface ReaderOptions {
  readonly discogs?: DiscogsOptions;
}

/** Everything that can be read, a source at a time, in the order in which the files of a delivery are read. */
export function createReaders({ discogs }: ReaderOptions = {}): readonly FileReader[] {
  return [...imdbReaders, ...createDiscogsReaders(discogs), ...tmdbReaders, ...spotifyReaders, ...movielensReaders];
}
