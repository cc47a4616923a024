import { Command } from "commander";
import { chooseStages } from "../../pipeline.js";
import { currentSnapshot, openSnapshot } from "../../snapshot/open-snapshot.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";
import { sendRuns } from "../prediction/mlflow.js";
import { trackedRuns } from "../prediction/tracked-runs.js";
import { isLogged, log, logOption } from "./log-option.js";
import { runBuild } from "./run-build.js";

/** The experiment that all runs belong to. */
const EXPERIMENT = "leitmotif";

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
    .option("--track <url>", "then send the models to an MLflow server, a run each; nothing else is ever sent")
    .addOption(logOption())
    .action(async (options: Options, command: Command) => {
      await runBuild(chooseStages(options), command);
      if (options.track !== undefined) await track(options.track, command);
    });
}

async function track(url: string, command: Command): Promise<void> {
  const { paths, prediction } = configOf(command);
  const snapshot = openSnapshot(currentSnapshot(paths.snapshots));
  const sent = await sendRuns(url, EXPERIMENT, await trackedRuns(snapshot, prediction));
  for (const { name, run } of sent) {
    log(command, { time: new Date().toISOString(), level: "info", event: "sent", name, run, server: url });
  }
  if (!isLogged(command)) print(command, sent.map(({ name, run }) => `${run}  ${name}\n`).join(""));
}
