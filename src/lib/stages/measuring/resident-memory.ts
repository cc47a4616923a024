import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/**
 * The memory that this process and all programs that it started take at this moment, in bytes. Only Linux tells about
 * other programs without starting one; elsewhere it is the memory of this process.
 */
export function residentMemory(): number {
  if (process.platform !== "linux") return process.memoryUsage.rss();
  const programs = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap(programOf);
  return memoryOfTree(process.pid, programs);
}

/** The most memory that this process alone has taken since `forgetPeak`, on Linux. */
export function ownPeak(): number {
  if (process.platform !== "linux") return process.memoryUsage.rss();
  return numberIn(readFileSync("/proc/self/status", "utf8"), "VmHWM") * 1024;
}

/** Lets the peak start again from now on. */
export function forgetPeak(): void {
  if (process.platform !== "linux") return;
  try {
    // See proc(5): 5 resets the peak.
    writeFileSync("/proc/self/clear_refs", "5");
  } catch (error) {
    // Some containers forbid it; then the peak is that of all stages so far.
    if (!["EACCES", "EPERM", "ENOENT", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

interface Program {
  readonly id: number;
  readonly parent: number;
  readonly bytes: number;
}

function programOf(id: string): Program[] {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    return [{ id: Number(id), parent: numberIn(status, "PPid"), bytes: numberIn(status, "VmRSS") * 1024 }];
  } catch {
    // It ended in the meantime, or belongs to somebody who hides it, and so not to us.
    return [];
  }
}

/** A number of a status file; programs of the kernel have no memory of their own. */
function numberIn(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
}

function memoryOfTree(id: number, programs: readonly Program[]): number {
  const own = programs.find((program) => program.id === id)?.bytes ?? 0;
  const children = programs.filter(({ parent }) => parent === id);
  return children.reduce((sum, child) => sum + memoryOfTree(child.id, programs), own);
}
