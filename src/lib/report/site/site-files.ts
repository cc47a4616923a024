import type { Snapshot } from "../../snapshot/open-snapshot.js";
import type { ExplorerCase } from "../explorer/cases/explorer-case.js";
import { writeExplorerFiles } from "../explorer/write/write-explorer-files.js";
import { writeFinderFiles } from "../finder/write/write-finder-files.js";
import { writePredictingFiles } from "../predicting/write/write-predicting-files.js";
import { writeDeck } from "../slides/write-deck.js";
import { copySqlProgram } from "../tables/copy-sql-program.js";
import { writeTables } from "../tables/write-tables.js";
import type { SiteFigure } from "./figures/site-figure.js";
import { writeIcons } from "./head/icons.js";
import { writeSocialCard } from "./head/social-card.js";
import { copyTypefaces } from "./look/typefaces.js";
import type { Parts } from "./parts/part.js";

/** What files beside the pages are made from. */
export interface FileSource {
  readonly snapshot: Snapshot;
  readonly project: string;
  /** The folder with what the last build learned about songs and films. */
  readonly recommenderFolder: string;
  readonly figures: readonly SiteFigure[];
  readonly realCases: readonly ExplorerCase[];
  readonly parts: Parts;
  /** A folder whose content becomes part of the built site; each maker has a folder of its own in it. */
  readonly output: string;
}

/** Each writes files that pages load or link to, and that Framework does not make. */
const MAKERS: readonly ((source: FileSource) => Promise<void>)[] = [
  copyTypefaces,
  writeIcons,
  writeSocialCard,
  writeExplorerFiles,
  writeFinderFiles,
  writePredictingFiles,
  writeTables,
  copySqlProgram,
  writeDeck,
];

export async function writeSiteFiles(source: FileSource): Promise<void> {
  for (const make of MAKERS) await make(source);
}
