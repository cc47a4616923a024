/**
 * Every source: the name of its folder, and its name as people write it. Deliveries of the same day are processed in
 * this order. To add a source, add its folder to `sources/`, with `source.ts` and `notice.ts`, and a line here.
 */
export const SOURCES = {
  imdb: "IMDb",
  discogs: "Discogs",
  tmdb: "TMDb",
  spotify: "Spotify",
  movielens: "MovieLens",
} as const;

export type SourceName = keyof typeof SOURCES;

// The keys of SOURCES, and no others.
export const SOURCE_NAMES = Object.keys(SOURCES) as SourceName[];
