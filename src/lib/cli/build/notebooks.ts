import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { CURRENT_FILE } from "../../contract/current-file.js";
import { DATA_STAGES, NOTEBOOK_STAGES, runStages } from "../../pipeline.js";
import { buildOptions } from "./build-options.js";

export function notebooksCommand(): Command {
  return new Command("notebooks")
    .description("run the notebooks on the newest snapshot and keep the executed copies as evidence")
    .option("--force", "replace notebooks that are published already")
    .action(async (_options, command: Command) => {
      const options = buildOptions(command);
      const haveSnapshot = existsSync(join(options.config.paths.snapshots, CURRENT_FILE));
      await runStages([...(haveSnapshot ? [] : DATA_STAGES), ...NOTEBOOK_STAGES], options);
    });
}
