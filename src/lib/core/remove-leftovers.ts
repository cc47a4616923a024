import { type Dirent, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { isUnfinished } from "./atomic-write.js";
import { isRunning } from "./running-process.js";
import { processOf } from "./temporary-names.js";

/** Removes what killed processes left unfinished in a folder and its subfolders, and returns the paths. */
export function removeLeftoversBelow(folder: string): string[] {
  const below = entriesOf(folder).filter((entry) => entry.isDirectory() && processOf(entry.name) === undefined);
  return [...removeLeftoversIn(folder), ...below.flatMap(({ name }) => removeLeftoversBelow(join(folder, name)))];
}

/** The same without the subfolders. */
export function removeLeftoversIn(folder: string): string[] {
  const leftovers = entriesOf(folder)
    .map(({ name }) => join(folder, name))
    .filter(isLeftover);
  for (const path of leftovers) rmSync(path, { recursive: true, force: true });
  return leftovers;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // The folder does not exist yet, or the process that used it has just removed it.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function isLeftover(path: string): boolean {
  const owner = processOf(basename(path));
  if (owner === undefined) return false;
  // In a container every build has the same process id, so files of an earlier build look like our own.
  return owner === process.pid ? !isUnfinished(path) : !isRunning(owner);
}
