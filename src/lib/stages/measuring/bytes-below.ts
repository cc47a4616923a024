import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The size of all files at and below the paths. */
export function bytesBelow(paths: readonly string[]): number {
  return paths.reduce((sum, path) => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found?.isDirectory()) return sum + (found?.size ?? 0);
    return sum + bytesBelow(namesIn(path).map((name) => join(path, name)));
  }, 0);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    // Another build has just removed it.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
