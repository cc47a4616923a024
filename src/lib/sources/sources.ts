/**
 * Every source by the name of its folder, and as people write it. Deliveries of one day are taken in this order.
 * A new source is a folder with a `source.ts` and a `notice.ts`, and a line here.
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

/**
 * The module that reads a source's files: when it changes, or anything that it uses, they are read again. Each source has
 * its own, so that what mends one does not read the dumps of another again.
 */
export function readingModule(source: SourceName): string {
  return `sources/${source}/read`;
}
