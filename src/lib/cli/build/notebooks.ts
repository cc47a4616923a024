import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { CURRENT_FILE } from "../../contract/current-file.js";
import { DATA_STAGES, NOTEBOOK_STAGES } from "../../pipeline.js";
import { configOf } from "../global-options.js";
import { logOption } from "./log-option.js";
import { runBuild } from "./run-build.js";

export function notebooksCommand(): Command {
  return new Command("notebooks")
    .description("run the notebooks on the newest snapshot and keep the executed copies as evidence")
    .option("--force", "replace notebooks that are published already")
    .addOption(logOption())
    .action(async (_options, command: Command) => {
      const haveSnapshot = existsSync(join(configOf(command).paths.snapshots, CURRENT_FILE));
      await runBuild([...(haveSnapshot ? [] : DATA_STAGES), ...NOTEBOOK_STAGES], command);
    });
}
