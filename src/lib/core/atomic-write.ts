import { lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { partialPath, workFolderPrefix } from "./temporary-names.js";

const unfinished = new Set<string>();

/**
 * Lets `write` fill a temporary file or folder beside `path` and renames it when done,
 * so that a reader sees the old content or the new one and never a part.
 */
export async function writeAtomically<T>(path: string, write: (temporaryPath: string) => Promise<T>): Promise<T> {
  const temporaryPath = partialPath(path, process.pid);
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

/** Gives `work` a new folder below `parent` and removes it afterwards, whether or not it fails. */
export async function withTemporaryFolder<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, workFolderPrefix(process.pid)));
  unfinished.add(folder);
  try {
    return await work(folder);
  } finally {
    unfinished.delete(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Moves a folder, replacing any folder that is already there. */
export function moveFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

/** Removes the unfinished files of an interrupted run. The command calls it on Ctrl-C. */
export function removeUnfinishedFiles(): void {
  for (const path of unfinished) rmSync(path, { recursive: true, force: true });
  unfinished.clear();
}

/** Whether this process is still writing to the path. */
export function isUnfinished(path: string): boolean {
  return unfinished.has(path);
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
