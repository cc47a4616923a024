import type { Command } from "commander";
import { type Config, loadConfig } from "../core/config.js";

/** What every subcommand accepts beside its own options. */
interface GlobalOptions {
  readonly config?: string;
  readonly quiet?: boolean;
}

/** The configuration that the command line asks for. */
export function configOf(command: Command): Config {
  return loadConfig(command.optsWithGlobals<GlobalOptions>().config);
}

/** Whether progress is unwanted: the user said so, or a program reads the output. */
export function isQuiet(command: Command): boolean {
  const { quiet, json } = command.optsWithGlobals<GlobalOptions & { readonly json?: boolean }>();
  return quiet === true || json === true;
}
