import { type Dirent, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { isUnfinished } from "./atomic-write.js";
import { processOf } from "./temporary-names.js";

/** Removes from a folder and all below it what killed processes have left unfinished, and returns the paths. */
export function removeLeftoversBelow(folder: string): string[] {
  const below = entriesOf(folder).filter((entry) => entry.isDirectory() && processOf(entry.name) === undefined);
  return [...removeLeftoversIn(folder), ...below.flatMap(({ name }) => removeLeftoversBelow(join(folder, name)))];
}

/** As above, but does not look into the folders within. */
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
    // Nobody has made it yet, or the process that worked in it has just finished.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function isLeftover(path: string): boolean {
  const owner = processOf(basename(path));
  if (owner === undefined) return false;
  // In a container every build has the same number, so that an earlier one's files look like our own.
  return owner === process.pid ? !isUnfinished(path) : !isRunning(owner);
}

function isRunning(number: number): boolean {
  try {
    // Signal 0 only asks whether the process is there.
    return process.kill(number, 0);
  } catch (error) {
    // One of another user may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
