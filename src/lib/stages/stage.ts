import type { Config } from "../core/config.js";

/** What all stages of one build share. */
export interface Build {
  readonly config: Config;
  /** The folder with the pages, the notebooks and the installed packages. */
  readonly project: string;
  /** Runs stages again that are up to date, and replaces what is published. */
  readonly force: boolean;
  /** Publishes other pages about the same data as a revision, beside the earlier ones. */
  readonly revise?: boolean;
  /** Shows the progress of a stage that reads many bytes. */
  startProgress(label: string, bytes: number): { advance(bytes: number): void; done(): void };
}

export interface Stage {
  readonly name: string;
  /** A new run is not needed while this stays the same. Without it, the stage decides by itself. */
  readonly made?: Made;
  /** The files and folders whose size tells how much it keeps, where they are not those of `made`. */
  fills?(build: Build): readonly string[];
  run(build: Build): Promise<StageResult>;
}

export interface Made {
  /** Modules of the package; everything that they import and read counts too. */
  readonly code: readonly string[];
  /** The files and folders that it reads. */
  from(build: Build): readonly string[];
  /** The files and folders that it writes. */
  into(build: Build): readonly string[];
  settings?(build: Build): unknown;
}

/** What a run of a stage reports in a line, and what it counts. */
export interface StageResult {
  readonly summary: string;
  readonly rowsIn?: number;
  readonly rowsOut?: number;
  readonly rowsRejected?: number;
  /** The stage looked for new work and found none. */
  readonly idle?: boolean;
}
