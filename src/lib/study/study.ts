import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { withTemporaryFolder, writeAtomically } from "../core/atomic-write.js";
import type { Config } from "../core/config.js";
import { InputError } from "../core/errors.js";
import { csvLine } from "../core/text/csv-text.js";
import { DATA_STAGES, runStages } from "../pipeline.js";
import { currentSnapshot, openSnapshot } from "../snapshot/open-snapshot.js";
import { judgeLabels } from "./judge-labels.js";
import { REAL_DELIVERIES, type RealDelivery } from "./real-files.js";
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
  /** Files that the study knows and did not find. */
  readonly missing: readonly string[];
}

/**
 * Asks the questions of the report about real files, beside the data of this project and without touching them. What is
 * kept are figures about many records, never the records.
 */
export async function study(options: StudyOptions): Promise<Study> {
  const { files, labels, out } = options;
  const found = REAL_DELIVERIES.map((delivery) => ({
    ...delivery,
    files: delivery.files.filter((file) => existsSync(join(files, file))),
  })).filter((delivery) => delivery.files.length > 0);
  if (found.length === 0) {
    throw new InputError("none of the real files of the study is here", {
      file: files,
      value: REAL_DELIVERIES[0]?.files[0] ?? "",
      remedy: "name the folder that holds them with --files",
    });
  }
  const known = REAL_DELIVERIES.flatMap((delivery) => delivery.files);
  const missing = known.filter((file) => !existsSync(join(files, file)));
  const tables = await withTemporaryFolder(join(out, ".."), async (folder) => {
    const config = configIn(folder, options.config);
    for (const delivery of found) place(delivery, files, config.paths.raw);
    await runStages(DATA_STAGES, {
      config,
      project: folder,
      force: false,
      startProgress: () => ({ advance() {}, done() {} }),
      onStage: options.onStep,
    });
    const snapshot = openSnapshot(currentSnapshot(config.paths.snapshots));
    return { ...(await studyTables(snapshot)), ...(await judgeLabels(labels, config)) };
  });
  await writeAtomically(out, async (folder) => {
    mkdirSync(folder, { recursive: true });
    for (const [name, rows] of Object.entries(tables)) writeFileSync(join(folder, name), rows.map(csvLine).join(""));
  });
  return { tables: Object.keys(tables), missing };
}

/** The same settings with all paths in a folder of their own. */
function configIn(folder: string, config: Config): Config {
  const names = Object.keys(config.paths).map((name) => [name, join(folder, name)]);
  return {
    ...config,
    // Each path keeps its name.
    paths: Object.fromEntries(names) as Config["paths"],
    linking: { ...config.linking, verdicts: join(folder, "verdicts.csv") },
  };
}

function place({ source, date, files }: RealDelivery, from: string, raw: string): void {
  const folder = join(raw, source, date);
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(join(from, file), join(folder, basename(file)));
}
