import { Command } from "commander";
import { DATA_STAGES, runStages } from "../../pipeline.js";
import { currentSnapshot } from "../../snapshot/open-snapshot.js";
import { print } from "../output.js";
import { buildOptions } from "./build-options.js";

export function snapshotCommand(): Command {
  return new Command("snapshot")
    .description("update the data, check it and publish it as an immutable snapshot, without a report")
    .option("--force", "redo stages that are up to date")
    .action(async (_options, command: Command) => {
      const options = buildOptions(command);
      await runStages(DATA_STAGES, options);
      print(command, `${currentSnapshot(options.config.paths.snapshots)}\n`);
    });
}
