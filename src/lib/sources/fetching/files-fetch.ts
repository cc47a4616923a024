import type { Config } from "../../core/config.js";
import type { PublishedFile } from "./published-file.js";
import type { Patience } from "./retry.js";

/** How to download the deliveries of a source that publishes whole files. */
export interface FilesFetch {
  readonly of: "files";
  /** The help text of `leitmotif fetch <source>`. */
  readonly description: string;
  /** An optional argument, in the notation of the help: `[tables...]`. */
  readonly argument?: { readonly name: string; readonly meaning: string; readonly choices?: readonly string[] };
  /** Finds out what is published. */
  find(wish: FilesWish): Publication | Promise<Publication>;
}

export interface FilesWish {
  /** What the command line names. */
  readonly named: readonly string[];
  readonly settings: Config["sources"];
  /** ISO date of the delivery, if an older one is wanted. */
  readonly date?: string | undefined;
  readonly patience: Patience;
}

export interface Publication {
  readonly files: readonly PublishedFile[];
  /** ISO date, if the source gives one other than the server's. */
  readonly date?: string;
}
