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
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return Number(kilobytes ?? 0) * 1024;
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

const PAGE = 4096;

function programOf(id: string): Program[] {
  try {
    // The name of a program may hold spaces and brackets; what follows does not.
    const text = readFileSync(`/proc/${id}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return [{ id: Number(id), parent: Number(fields[1]), bytes: Number(fields[21]) * PAGE }];
  } catch {
    // It ended in the meantime.
    return [];
  }
}

function memoryOfTree(id: number, programs: readonly Program[]): number {
  const own = programs.find((program) => program.id === id)?.bytes ?? 0;
  const children = programs.filter(({ parent }) => parent === id);
  return children.reduce((sum, child) => sum + memoryOfTree(child.id, programs), own);
}
