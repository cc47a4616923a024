import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Config } from "../core/config.js";
import { InputError } from "../core/errors.js";
import { DATA_STAGES, runStages } from "../pipeline.js";
import { currentSnapshot } from "../snapshot/open-snapshot.js";
import { REAL_DELIVERIES, type RealDelivery } from "./real-files.js";

export interface RealSnapshotOptions {
  readonly config: Config;
  /** Where the real files of the sources lie. */
  readonly files: string;
  /** Where all that is made of them goes. */
  readonly folder: string;
  onStep(name: string, result: string, seconds: number): void;
}

/** The folder of a new snapshot of those real files that are here. */
export async function realSnapshot({ config, files, folder, onStep }: RealSnapshotOptions): Promise<string> {
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
  const own = configIn(folder, config);
  for (const delivery of found) place(delivery, files, own.paths.raw);
  await runStages(DATA_STAGES, {
    config: own,
    project: folder,
    force: false,
    startProgress: () => ({ advance() {}, done() {} }),
    onStage: ({ stage, message, seconds }) => onStep(stage, message, seconds),
  });
  return currentSnapshot(own.paths.snapshots);
}

/** The same settings with all paths in a folder of their own. */
function configIn(folder: string, config: Config): Config {
  const names = Object.keys(config.paths).map((name) => [name, join(folder, name)]);
  return {
    ...config,
    // Each path keeps its name.
    paths: Object.fromEntries(names) as Config["paths"],
    linking: { ...config.linking, verdicts: join(folder, "verdicts.csv") },
    recommending: { ...config.recommending, feedback: join(folder, "feedback.csv") },
  };
}

function place({ source, date, files }: RealDelivery, from: string, raw: string): void {
  const folder = join(raw, source, date);
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(join(from, file), join(folder, basename(file)));
}
