import { CommanderError } from "commander";
import { InputError, UsageError } from "../errors.js";

export const EXIT = { done: 0, failed: 1, wrongUsage: 2, interrupted: 130 } as const;

/** Tells the user what went wrong and returns the exit code for it. */
export function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander has printed the help, the version or its complaint already.
    return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
  }
  process.stderr.write(`error: ${describe(error)}\n`);
  return error instanceof UsageError ? EXIT.wrongUsage : EXIT.failed;
}

/** One clean line for what the user can mend; everything we know for what is our own mistake. */
function describe(error: unknown): string {
  if (error instanceof InputError || error instanceof UsageError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
