import { Command } from "commander";
import { DATA_STAGES, runStages } from "../../pipeline.js";
import { currentSnapshot } from "../../snapshot/open-snapshot.js";
import { print } from "../output.js";
import { buildOptions } from "./build-options.js";

export function snapshotCommand(): Command {
  return new Command("snapshot")
    .description("bring the data up to date, check it and publish it as an immutable snapshot; no report")
    .option("--force", "do again what is up to date")
    .action(async (_options, command: Command) => {
      const options = buildOptions(command);
      await runStages(DATA_STAGES, options);
      print(command, `${currentSnapshot(options.config.paths.snapshots)}\n`);
    });
}
