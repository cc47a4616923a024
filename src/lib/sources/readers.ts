import { createDiscogsReaders, type DiscogsOptions } from "./discogs/readers.js";
import { imdbReaders } from "./imdb/readers.js";
import { movielensReaders } from "./movielens/readers.js";
import type { FileReader } from "./reader.js";
import { spotifyReaders } from "./spotify/readers.js";
import { tmdbReaders } from "./tmdb/readers.js";

export interface ReaderOptions {
  readonly discogs?: DiscogsOptions;
}

/** Everything that can be read, a source at a time, in the order in which the files of a delivery are read. */
export function createReaders({ discogs }: ReaderOptions = {}): readonly FileReader[] {
  return [...imdbReaders, ...createDiscogsReaders(discogs), ...tmdbReaders, ...spotifyReaders, ...movielensReaders];
}
