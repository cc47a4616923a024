import type { Command } from "commander";
import { isQuiet } from "./global-options.js";
import type { Show } from "./progress.js";

/** Where a command writes: commander hands it down to every subcommand. */
export interface Output {
  writeOut(text: string): void;
  writeErr(text: string): void;
}

/** Prints what the command was asked for. */
export function print(command: Command, text: string): void {
  command.configureOutput().writeOut?.(text);
}

/** Says on the error stream what is not the answer itself. */
export function tell(command: Command, text: string): void {
  command.configureOutput().writeErr?.(text);
}

/** How progress is shown, if it is wanted. */
export function progressOf(command: Command): Show | undefined {
  return isQuiet(command) ? undefined : (text) => tell(command, text);
}
