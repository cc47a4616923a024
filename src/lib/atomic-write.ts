import { lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

const unfinished = new Set<string>();

/**
 * Lets `write` fill a temporary file or folder beside `path` and renames it when done,
 * so that a reader sees the old content or the new one and never a part.
 */
export async function writeAtomically<T>(path: string, write: (temporaryPath: string) => Promise<T>): Promise<T> {
  const temporaryPath = `${path}.${process.pid}.partial`;
  mkdirSync(dirname(path), { recursive: true });
  rmSync(temporaryPath, { recursive: true, force: true });
  unfinished.add(temporaryPath);
  try {
    const result = await write(temporaryPath);
    if (isFolder(path)) rmSync(path, { recursive: true });
    renameSync(temporaryPath, path);
    return result;
  } finally {
    unfinished.delete(temporaryPath);
    rmSync(temporaryPath, { recursive: true, force: true });
  }
}

/** Removes what an interrupted run leaves behind; the command calls it on Ctrl-C. */
export function removeUnfinishedFiles(): void {
  for (const path of unfinished) rmSync(path, { recursive: true, force: true });
  unfinished.clear();
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
