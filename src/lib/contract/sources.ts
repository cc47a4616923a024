/**
 * Every source by the name of its folder, and as people write it. Deliveries of one day are taken in this order.
 * A new source is a folder of `sources/` with its `source.ts` and `notice.ts`, and a line here.
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
