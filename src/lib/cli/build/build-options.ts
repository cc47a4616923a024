import type { Command } from "commander";
import type { BuildOptions } from "../../pipeline.js";
import { configOf } from "../global-options.js";
import { progressOf } from "../output.js";
import { progress } from "../progress.js";
import { isLogged } from "./log-option.js";

const WORDS = { done: "", unchanged: "unchanged: " } as const;

/** The options of a build from the command line. */
export function buildOptions(command: Command): BuildOptions {
  const show = isLogged(command) ? undefined : progressOf(command);
  const { force = false, revise = false } = command.opts<{ readonly force?: boolean; readonly revise?: boolean }>();
  return {
    config: configOf(command),
    project: process.cwd(),
    force,
    revise,
    startProgress: (label, total) => progress({ label, total, unit: "bytes", show }),
    onStage: ({ stage, outcome, message, seconds }) => {
      if (outcome !== "failed")
        show?.(`${stage.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s  ${WORDS[outcome]}${message}\n`);
    },
  };
}
