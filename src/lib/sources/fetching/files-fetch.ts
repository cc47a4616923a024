import type { Config } from "../../core/config.js";
import type { PublishedFile } from "./published-file.js";
import type { Patience } from "./retry.js";

/** How the deliveries of a source are downloaded that publishes whole files. */
export interface FilesFetch {
  readonly of: "files";
  /** What `leitmotif fetch <source>` does, in its help. */
  readonly description: string;
  /** What may be named behind it, in the notation of the help: `[tables...]`. */
  readonly argument?: { readonly name: string; readonly meaning: string; readonly choices?: readonly string[] };
  /** Finds out what is published. */
  find(wish: FilesWish): Publication | Promise<Publication>;
}

export interface FilesWish {
  /** What was named on the command line. */
  readonly named: readonly string[];
  readonly settings: Config["sources"];
  /** ISO date of the delivery, where an older one is wanted. */
  readonly date?: string | undefined;
  readonly patience: Patience;
}

export interface Publication {
  readonly files: readonly PublishedFile[];
  /** ISO date, where the source gives one that is not the server's. */
  readonly date?: string;
}
