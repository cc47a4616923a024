import { createReadStream, existsSync } from "node:fs";
import { copyFile, link, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { filesBelow, sha256, sha256OfFile, withLock } from "leitmotif/extension";
import type { TaggedText, Target } from "./target.js";

const LOCK_FILE = ".publish.lock";

/** Files that are being written, apart from those that readers may see. */
const UNFINISHED = ".unfinished";

/** A folder of this machine, or of a disk that is shared. */
export function folderTarget(folder: string): Target {
  const home = resolve(folder);
  const place = (name: string) => join(home, name);
  let count = 0;
  const withTemporary = (work: (temporary: string) => Promise<boolean>) =>
    withUnfinished(join(home, UNFINISHED, `${process.pid}-${++count}`), work);
  return {
    url: `${home}/`,
    putNew: (name, { path }) =>
      withTemporary(async (temporary) => {
        await copyFile(path, temporary);
        return linkNew(temporary, place(name));
      }),
    async find(name) {
      const found = await stat(place(name)).catch(absent);
      return found && { bytes: found.size, sha256: await sha256OfFile(place(name)) };
    },
    list: async (prefix) => (existsSync(home) ? filesBelow(home).filter((name) => name.startsWith(prefix)) : []),
    read: async (name) => createReadStream(place(name), { highWaterMark: 1 << 20 }),
    readText: (name) => taggedText(place(name)),
    replaceText: (name, text, tag) =>
      withTemporary(async (temporary) => {
        await writeFile(temporary, text);
        if (tag === undefined) return linkNew(temporary, place(name));
        // No system call compares and sets, so publishers take turns.
        return withLock(join(home, LOCK_FILE), () => replaceIf(temporary, place(name), tag));
      }),
  };
}

async function withUnfinished<T>(temporary: string, work: (temporary: string) => Promise<T>): Promise<T> {
  await mkdir(dirname(temporary), { recursive: true });
  try {
    return await work(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A link is made in one step and never replaces anything. */
async function linkNew(temporary: string, path: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function replaceIf(temporary: string, path: string, tag: string): Promise<boolean> {
  if ((await taggedText(path))?.tag !== tag) return false;
  await rename(temporary, path);
  return true;
}

async function taggedText(path: string): Promise<TaggedText | undefined> {
  const text = await readFile(path, "utf8").catch(absent);
  return text === undefined ? undefined : { text, tag: sha256(text) };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
