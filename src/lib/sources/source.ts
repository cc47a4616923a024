import type { Config } from "../core/config.js";
import type { FilesFetch } from "./fetching/files-fetch.js";
import type { FilmsFetch } from "./fetching/films-fetch.js";
import type { Notice } from "./notice.js";
import type { FileCounts } from "./staging/reader.js";
import type { Staging } from "./staging/staging.js";

/** Everything about a source. Each has a folder with a `source.ts` that exports this. */
export interface Source {
  /** Its readers, in the order in which the files of a delivery are read. */
  read(settings?: SourceSettings): readonly FileReader[];
  /** How to download its deliveries; without it, people put them into the raw folder themselves. */
  readonly fetch?: FilesFetch | FilmsFetch;
  readonly notice: Notice;
}

/** The configuration of the sources. */
export type SourceSettings = Config["sources"];

/** Turns one kind of file into staged tables. */
export interface FileReader {
  /** Names the kind of file and its rejects: `title.basics`, `releases`. */
  readonly kind: string;
  /** Tells by name whether a file of the delivery is of this kind. */
  matches(fileName: string): boolean;
  stage(file: string, staging: Staging): Promise<FileCounts>;
}
