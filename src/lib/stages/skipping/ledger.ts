import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../../core/atomic-write.js";

/** The last successful run of each stage, by name. */
export type DoneStages = Readonly<Record<string, DoneStage>>;

export interface DoneStage {
  /** SHA-256 of code, settings and inputs. */
  readonly key: string;
  /** SHA-256 of the stamps of its outputs. */
  readonly outputs: string;
  readonly summary: string;
}

/** One run of a stage, with facts that differ from build to build. */
export interface StageRun {
  readonly stage: string;
  readonly outcome: "done" | "unchanged" | "failed";
  readonly started: string;
  readonly seconds: number;
  readonly bytes: number;
  readonly rowsIn?: number;
  readonly rowsOut?: number;
  readonly rowsRejected?: number;
  readonly key?: string;
}

export function readDoneStages(folder: string): DoneStages {
  try {
    // Only recordDone writes this file, and always as a whole.
    return JSON.parse(readFileSync(doneFile(folder), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
}

export async function recordDone(folder: string, name: string, done: DoneStage): Promise<void> {
  const all = { ...readDoneStages(folder), [name]: done };
  await writeAtomically(doneFile(folder), async (path) => writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`));
}

/** Adds a line to the list of all runs, which is not part of any snapshot. */
export function recordRun(folder: string, run: StageRun): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(runsFile(folder), `${JSON.stringify(run)}\n`);
}

/** How long a build from scratch takes: the sum of the last complete run of every stage, in seconds. */
export function secondsOfBuild(folder: string): number {
  const runs: StageRun[] = readFileSync(runsFile(folder), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const last = new Map(runs.filter(({ outcome }) => outcome === "done").map(({ stage, seconds }) => [stage, seconds]));
  return Math.round([...last.values()].reduce((sum, seconds) => sum + seconds, 0));
}

function runsFile(folder: string): string {
  return join(folder, "runs.ndjson");
}

function doneFile(folder: string): string {
  return join(folder, "stages.json");
}
