import type { Command } from "commander";
import { buildLine, stageLine } from "../../operations/log/log-lines.js";
import type { Operations } from "../../operations/operations.js";
import { type BuildOptions, runStages, STAGES } from "../../pipeline.js";
import { publishOperations } from "../../report/operations/publish-operations.js";
import { readOperations } from "../../stages/operations/read-operations.js";
import type { Stage } from "../../stages/stage.js";
import { buildOptions } from "./build-options.js";
import { log } from "./log-option.js";

/** Runs stages, and then tells what they and all runs before took, whether or not this run went well. */
export async function runBuild(stages: readonly Stage[], command: Command): Promise<void> {
  const options = buildOptions(command);
  let build: string | undefined;
  const onStage: BuildOptions["onStage"] = (run) => {
    build = run.build;
    log(command, stageLine(run));
    options.onStage?.(run);
  };
  const tell = async () => logBuild(command, await showRuns(options), build);
  try {
    await runStages(stages, { ...options, onStage });
  } catch (error) {
    await tell().catch((second: unknown) => {
      const message = `${messageOf(error)}; and what runs took cannot be shown: ${messageOf(second)}`;
      throw new AggregateError([error, second], message);
    });
    throw error;
  }
  await tell();
}

async function showRuns({ config }: BuildOptions): Promise<Operations> {
  const names = STAGES.map(({ name }) => name);
  const operations = readOperations(config, names);
  await publishOperations(operations, config.paths.reports);
  return operations;
}

/** Another build may have begun since, so the last one need not be this one. */
function logBuild(command: Command, { runs }: Operations, build: string | undefined): void {
  const run = runs.find(({ id }) => id === build);
  if (run !== undefined) log(command, buildLine(run));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
