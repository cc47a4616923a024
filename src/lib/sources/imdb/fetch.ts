import { IMDB_TABLES } from "../../contract/staged/imdb.js";
import type { PublishedFile } from "../fetching/published-file.js";

/** `title.basics` and the like. */
export const IMDB_KINDS: readonly string[] = IMDB_TABLES.map(({ kind }) => kind).sort();

/** IMDb replaces its files every day under names that stay. */
export function imdbFiles(url: string, kinds: readonly string[] = IMDB_KINDS): PublishedFile[] {
  return kinds.map((kind) => ({ name: `${kind}.tsv.gz`, url: new URL(`${kind}.tsv.gz`, withSlash(url)).href }));
}

function withSlash(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}
