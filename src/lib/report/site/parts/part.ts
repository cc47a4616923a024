import type { Snapshot } from "../../../snapshot/open-snapshot.js";
import type { ExplorerCase } from "../../explorer/cases/explorer-case.js";
import type { Notebook } from "../../notebooks/notebook.js";
import type { SiteFigure } from "../figures/site-figure.js";

/** What the parts of pages are made from. */
export interface PartSource {
  readonly snapshot: Snapshot;
  /** The folder with the pages and what else belongs to the project. */
  readonly project: string;
  /** The folder with what the last build learned about songs and films. */
  readonly recommenderFolder: string;
  readonly figures: readonly SiteFigure[];
  /** Real releases that people have labelled, as they are linked. */
  readonly realCases: readonly ExplorerCase[];
  /** The notebooks that were run on the snapshot, by name; a preview has none. */
  readonly notebooks: ReadonlyMap<string, Notebook>;
}

/** HTML by the name that pages use in double braces, such as `figure link-scores`. It holds no empty line. */
export type Parts = Readonly<Record<string, string>>;
