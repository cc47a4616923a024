import type { Config } from "../core/config.js";

/** What the stages of one build share. */
export interface Build {
  readonly config: Config;
  /** The folder with the pages, the notebooks and the installed packages. */
  readonly project: string;
  /** Does again what is done, and replaces what is published. */
  readonly force: boolean;
  /** Shows how far a stage is that reads many bytes. */
  startProgress(label: string, bytes: number): { advance(bytes: number): void; done(): void };
}

export interface Stage {
  readonly name: string;
  /** What makes a new run superfluous while it stays the same. Without it the stage finds out by itself. */
  readonly made?: Made;
  run(build: Build): Promise<StageResult>;
}

export interface Made {
  /** Modules of the package, with all that they import and read. */
  readonly code: readonly string[];
  /** The files and folders that it reads. */
  from(build: Build): readonly string[];
  /** The files and folders that it writes. */
  into(build: Build): readonly string[];
  settings?(build: Build): unknown;
}

/** What a run of a stage says in a line, and what it counts. */
export interface StageResult {
  readonly summary: string;
  readonly rowsIn?: number;
  readonly rowsOut?: number;
  readonly rowsRejected?: number;
}
