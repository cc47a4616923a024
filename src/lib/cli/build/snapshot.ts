import { Command } from "commander";
import { DATA_STAGES } from "../../pipeline.js";
import { currentSnapshot } from "../../snapshot/open-snapshot.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";
import { isLogged, logOption } from "./log-option.js";
import { runBuild } from "./run-build.js";

export function snapshotCommand(): Command {
  return new Command("snapshot")
    .description("update the data, check it and publish it as an immutable snapshot, without a report")
    .option("--force", "redo stages that are up to date")
    .addOption(logOption())
    .action(async (_options, command: Command) => {
      await runBuild(DATA_STAGES, command);
      if (!isLogged(command)) print(command, `${currentSnapshot(configOf(command).paths.snapshots)}\n`);
    });
}
