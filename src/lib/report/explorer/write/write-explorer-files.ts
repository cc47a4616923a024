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
export async function writeExplorerFiles({ snapshot, project, output }: ExplorerSource): Promise<void> {
  for (const set of dataSetsOf({ snapshot, project })) {
    const writer = createExplorerWriter(join(output, EXPLORER_FOLDER, set.name));
    await eachCase(set, { snapshot, project }, "all", writer.add);
    writer.finish();
  }
}
