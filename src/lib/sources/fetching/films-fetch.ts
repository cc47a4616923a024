import type { Config } from "../../core/config.js";

/** How films are downloaded from a source that answers questions about them. */
export interface FilmsFetch {
  readonly of: "films";
  /** What `leitmotif fetch <source>` does, in its help. */
  readonly description: string;
  /** Environment variables, one of which must hold the user's key. */
  readonly keys: readonly string[];
  download(wish: FilmsWish): Promise<DownloadedFilms>;
}

export interface FilmsWish {
  readonly wanted: WantedFilms;
  /** The delivery's folder, which must not be there yet. */
  readonly folder: string;
  /** Where answers are kept until the delivery is whole, and after. */
  readonly cacheFolder: string;
  readonly settings: Config["sources"];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onProgress: (progress: FilmsProgress) => void;
}

/** Which films: all that were first shown in some years, or some by their ids at the source. */
export type WantedFilms = { readonly years: readonly number[] } | { readonly ids: readonly number[] };

export interface FilmsProgress {
  /** Films found so far, and all of them once the lists are read. */
  readonly found: number;
  readonly downloaded: number;
}

export interface DownloadedFilms {
  readonly folder: string;
  readonly films: number;
  /** Ids that the source does not know, or no longer. */
  readonly missing: readonly number[];
}
