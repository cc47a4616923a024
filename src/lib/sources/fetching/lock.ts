import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { InputError } from "../../core/errors.js";

/** Runs `work` unless another process is doing the same: two processes would corrupt the files they write. */
export async function withLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  takeLock(lockFile);
  const release = () => rmSync(lockFile, { force: true });
  // Ctrl-C ends the process without unwinding.
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

function takeLock(lockFile: string): void {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const owner = Number(readFileSync(lockFile, "utf8"));
    if (isRunning(owner)) {
      throw new InputError(`process ${owner} is downloading into this folder`, {
        file: lockFile,
        remedy: "wait for it, or delete this file if it is no longer at work",
      });
    }
    writeFileSync(lockFile, String(process.pid));
  }
}

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    // A process of another user may not be signalled, but it exists.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
