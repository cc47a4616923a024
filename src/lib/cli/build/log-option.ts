import { type Command, Option } from "commander";
import type { LogLine } from "../../operations/log/log-lines.js";
import { print } from "../output.js";

/** For commands that run stages: a line of JSON on the standard output for each, and nothing else there. */
export function logOption(): Option {
  return new Option("--log <format>", "print a line for each stage, and one for the build, and nothing else").choices([
    "json",
  ]);
}

/** Whether a program collects what is printed. */
export function isLogged(command: Command): boolean {
  return command.opts<{ readonly log?: string }>().log !== undefined;
}

/** Prints a line, if the user asked for them. */
export function log(command: Command, line: LogLine): void {
  if (isLogged(command)) print(command, `${JSON.stringify(line)}\n`);
}
