import { Command } from "commander";
import { chooseStages } from "../../pipeline.js";
import { currentSnapshot, openSnapshot } from "../../snapshot/open-snapshot.js";
import { configOf } from "../global-options.js";
import { print, tell } from "../output.js";
import { addressFrom } from "../tracking/mlflow-server.js";
import { trackSnapshot } from "../tracking/track-snapshot.js";
import { isLogged, log, logOption } from "./log-option.js";
import { runBuild } from "./run-build.js";

interface Options {
  readonly only?: string;
  readonly from?: string;
  readonly track?: string;
}

export function buildCommand(): Command {
  return new Command("build")
    .description("build the report, from deliveries to pages; uses sample data if there is no other")
    .option("--force", "redo stages that are up to date, and replace what is published")
    .option("--revise", "publish other pages about the same data beside the earlier ones, as a revision")
    .option("--only <stage>", "run only this stage")
    .option("--from <stage>", "run this stage and those after it")
    .option("--track <url>", "then send models and linking to an MLflow server, a run each; nothing else is ever sent")
    .addOption(logOption())
    .action(async (options: Options, command: Command) => {
      // A mistake in the address is better found before the build than after it.
      if (options.track !== undefined) addressFrom(options.track);
      await runBuild(chooseStages(options), command);
      if (options.track !== undefined) await track(options.track, command);
    });
}

async function track(url: string, command: Command): Promise<void> {
  const config = configOf(command);
  const sent = await trackSnapshot(url, openSnapshot(currentSnapshot(config.paths.snapshots)), config);
  for (const { at, server, name, run } of sent) {
    log(command, { time: at, level: "info", event: "sent", name, run, server });
  }
  if (isLogged(command)) return;
  print(command, sent.map(({ name, run }) => `${run}  ${name}\n`).join(""));
  if (sent.length === 0) tell(command, "the server has all runs already\n");
}
