import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { CURRENT_FILE } from "../../contract/current-file.js";
import { DATA_STAGES, runStages } from "../../pipeline.js";
import { previewSite } from "../../report/site/preview-site.js";
import { currentSnapshot } from "../../snapshot/open-snapshot.js";
import { buildOptions } from "./build-options.js";

interface DevOptions {
  readonly port?: string;
  readonly open?: boolean;
}

export function devCommand(): Command {
  return new Command("dev")
    .description("preview the pages with live reload")
    .option("--port <port>", "serve on this port (default: the first free one from 3000)")
    .option("--open", "open a browser")
    .action(async ({ port, open }: DevOptions, command: Command) => {
      const options = buildOptions(command);
      const { snapshots } = options.config.paths;
      if (!existsSync(join(snapshots, CURRENT_FILE))) await runStages(DATA_STAGES, options);
      const args = [...(open ? [] : ["--no-open"]), ...(port === undefined ? [] : ["--port", port])];
      await previewSite(options.project, currentSnapshot(snapshots), args);
    });
}
