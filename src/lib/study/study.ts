import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withTemporaryFolder, writeAtomically } from "../core/atomic-write.js";
import type { Config } from "../core/config.js";
import { csvLine } from "../core/text/csv-text.js";
import { openSnapshot } from "../snapshot/open-snapshot.js";
import { judgeLabels } from "./judge-labels.js";
import { REAL_DELIVERIES } from "./real-files.js";
import { realSnapshot } from "./real-snapshot.js";
import { studyTables } from "./study-tables.js";

export interface StudyOptions {
  readonly config: Config;
  /** Where the real files of the sources lie. */
  readonly files: string;
  /** Where the labelled releases and films lie. */
  readonly labels: string;
  readonly out: string;
  onStep(name: string, result: string, seconds: number): void;
}

export interface Study {
  readonly tables: readonly string[];
  /** Known files that the study did not find. */
  readonly missing: readonly string[];
}

/**
 * Asks the questions of the report about real files, without touching this project's own data. Only figures about many
 * records are kept, never the records.
 */
export async function study(options: StudyOptions): Promise<Study> {
  const { config, files, labels, out, onStep } = options;
  const tables = await withTemporaryFolder(join(out, ".."), async (folder) => {
    const snapshot = openSnapshot(await realSnapshot({ config, files, folder, onStep }));
    return { ...(await studyTables(snapshot)), ...(await judgeLabels(labels, config)) };
  });
  await writeAtomically(out, async (folder) => {
    mkdirSync(folder, { recursive: true });
    for (const [name, rows] of Object.entries(tables)) writeFileSync(join(folder, name), rows.map(csvLine).join(""));
  });
  const known = REAL_DELIVERIES.flatMap((delivery) => delivery.files);
  return { tables: Object.keys(tables), missing: known.filter((file) => !existsSync(join(files, file))) };
}
