import { join } from "node:path";
import { type CaseSource, dataSetsOf, eachCase } from "../data-sets.js";
import { createExplorerWriter } from "./write-explorer.js";

/** Beside the page. */
const EXPLORER_FOLDER = "explorer";

export interface ExplorerSource extends CaseSource {
  /** The folder of the built site. */
  readonly output: string;
}

/** Writes every set of cases into a folder of its own. */
export async function writeExplorerFiles({ output, ...source }: ExplorerSource): Promise<void> {
  for (const set of dataSetsOf(source)) {
    const writer = createExplorerWriter(join(output, EXPLORER_FOLDER, set.name));
    await eachCase(set, source, "all", writer.add);
    writer.finish();
  }
}
