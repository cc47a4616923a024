import type { Command } from "commander";
import type { BuildOptions } from "../../pipeline.js";
import { configOf, isQuiet } from "../global-options.js";
import { progress } from "../progress.js";

/** What the command line says about a build. */
export function buildOptions(command: Command): BuildOptions {
  const quiet = isQuiet(command);
  return {
    config: configOf(command),
    project: process.cwd(),
    force: command.opts<{ readonly force?: boolean }>().force === true,
    startProgress: (label, total) => progress({ label, total, unit: "bytes", quiet }),
    onStage: (name, result, seconds) => {
      if (!quiet) process.stderr.write(`${name.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s  ${result}\n`);
    },
  };
}
