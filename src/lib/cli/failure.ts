import { CommanderError } from "commander";
import { InputError, UsageError } from "../core/errors.js";

export const EXIT = { done: 0, failed: 1, wrongUsage: 2, interrupted: 130 } as const;

/** Ends a command whose output already says what is wrong. */
export class ToldFailure extends Error {}

/** Tells the user what went wrong and returns the exit code for it. */
export function reportFailure(error: unknown, tell: (text: string) => void): number {
  if (error instanceof ToldFailure) return EXIT.failed;
  if (error instanceof CommanderError) {
    // Commander has already printed the help, the version or its error message.
    return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
  }
  tell(`error: ${describeFailure(error)}\n`);
  return error instanceof UsageError ? EXIT.wrongUsage : EXIT.failed;
}

/** One clear line for errors that the user can fix, and all details for our own bugs. */
export function describeFailure(error: unknown): string {
  if (error instanceof InputError || error instanceof UsageError) return error.message;
  if (!(error instanceof Error)) return String(error);
  return systemFailure(error) ?? error.stack ?? error.message;
}

/** Errors of the operating system, and what to do about them. */
const SYSTEM_FAILURES: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full (free some space, or put the folders of leitmotif.config.json on another disk)",
  EDQUOT: "the disk quota is used up (free some space, or put the folders of leitmotif.config.json elsewhere)",
  EACCES: "permission denied (leitmotif doctor shows which folders are writable)",
  EPERM: "permission denied (leitmotif doctor shows which folders are writable)",
  EROFS: "the disk is read-only (change the paths in leitmotif.config.json)",
  EMFILE: "too many files are open (raise the limit: ulimit -n 4096)",
  ENOTDIR: "a file is where a folder should be (move it away, or change the paths in leitmotif.config.json)",
};

function systemFailure(error: NodeJS.ErrnoException): string | undefined {
  const known = SYSTEM_FAILURES[error.code ?? ""];
  if (known === undefined) return undefined;
  return error.path === undefined ? known : `${error.path}: ${known}`;
}
