import type { Command } from "commander";
import { type Config, loadConfig } from "../core/config.js";

/** The options that every subcommand accepts besides its own. */
interface GlobalOptions {
  readonly config?: string;
  readonly quiet?: boolean;
}

/** The configuration selected on the command line. */
export function configOf(command: Command): Config {
  return loadConfig(command.optsWithGlobals<GlobalOptions>().config);
}

/** Whether to show no progress: the user said so, or a program reads the output. */
export function isQuiet(command: Command): boolean {
  const { quiet, json } = command.optsWithGlobals<GlobalOptions & { readonly json?: boolean }>();
  return quiet === true || json === true;
}
