import { InputError } from "./errors.js";

/** The error to throw when reading fails: an InputError when the file is to blame. */
export function explainReadFailure(path: string, error: unknown): unknown {
  const remedies: Record<string, [what: string, remedy: string]> = {
    ENOENT: ["does not exist", "check the path"],
    EACCES: ["cannot be read", "check its permissions"],
    EPERM: ["cannot be read", "check its permissions"],
    EISDIR: ["is a folder where a file is expected", "give the file inside it"],
  };
  const known = remedies[(error as NodeJS.ErrnoException).code ?? ""];
  return known === undefined ? error : new InputError(known[0], { file: path, remedy: known[1] });
}
