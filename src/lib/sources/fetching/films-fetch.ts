import type { Config } from "../../core/config.js";

/** How to download films from a source that answers queries about them. */
export interface FilmsFetch {
  readonly of: "films";
  /** The help text of `leitmotif fetch <source>`. */
  readonly description: string;
  /** Environment variables, one of which must contain the user's key. */
  readonly keys: readonly string[];
  download(wish: FilmsWish): Promise<DownloadedFilms>;
}

export interface FilmsWish {
  readonly wanted: WantedFilms;
  /** The delivery's folder, which must not exist yet. */
  readonly folder: string;
  /** Where answers are kept, both before and after the delivery is complete. */
  readonly cacheFolder: string;
  readonly settings: Config["sources"];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onProgress: (progress: FilmsProgress) => void;
}

/** The films to download: all that were first shown in certain years, or some by their ids at the source. */
export type WantedFilms = { readonly years: readonly number[] } | { readonly ids: readonly number[] };

export interface FilmsProgress {
  /** The number of films found so far; all of them once the lists are read. */
  readonly found: number;
  readonly downloaded: number;
}

export interface DownloadedFilms {
  readonly folder: string;
  readonly films: number;
  /** Ids that the source does not know, or no longer knows. */
  readonly missing: readonly number[];
}
