import type { PublishedFile } from "./published-file.js";

export const IMDB_TABLES = [
  "title.basics",
  "title.akas",
  "title.ratings",
  "title.principals",
  "title.crew",
  "title.episode",
  "name.basics",
] as const;

export type ImdbTable = (typeof IMDB_TABLES)[number];

/** IMDb replaces its files every day under names that stay. */
export function imdbFiles(url: string, tables: readonly ImdbTable[] = IMDB_TABLES): PublishedFile[] {
  return tables.map((table) => ({ name: `${table}.tsv.gz`, url: new URL(`${table}.tsv.gz`, withSlash(url)).href }));
}

function withSlash(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}
