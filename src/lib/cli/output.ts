import type { Command } from "commander";
import { isQuiet } from "./global-options.js";
import type { Show } from "./progress.js";

/** Where a command writes. Commander passes it on to every subcommand. */
export interface Output {
  writeOut(text: string): void;
  writeErr(text: string): void;
}

/** Prints the answer of a command. */
export function print(command: Command, text: string): void {
  command.configureOutput().writeOut?.(text);
}

/** Writes everything but the answer to the error stream. */
export function tell(command: Command, text: string): void {
  command.configureOutput().writeErr?.(text);
}

/** Shows progress, unless the user wants none. */
export function progressOf(command: Command): Show | undefined {
  return isQuiet(command) ? undefined : (text) => tell(command, text);
}
