import { IMDB_TABLES } from "../../contract/staged/imdb.js";
import type { FilesFetch } from "../fetching/files-fetch.js";
import type { PublishedFile } from "../fetching/published-file.js";

/** The names of IMDb's files: `title.basics` and so on. */
export const IMDB_KINDS: readonly string[] = IMDB_TABLES.map(({ kind }) => kind).sort();

export const fetch: FilesFetch = {
  of: "files",
  description: "download IMDb's non-commercial datasets",
  argument: { name: "[tables...]", meaning: "which tables to download", choices: IMDB_KINDS },
  find: ({ named, settings }) => ({
    files: (named.length === 0 ? IMDB_KINDS : named).map((kind) => fileOf(kind, settings.imdb.url)),
  }),
};

/** IMDb replaces its files every day under the same names. */
function fileOf(kind: string, url: string): PublishedFile {
  return { name: `${kind}.tsv.gz`, url: new URL(`${kind}.tsv.gz`, withSlash(url)).href };
}

function withSlash(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}
