import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../../core/atomic-write.js";

/** The last successful run of each stage, by name. */
export type DoneStages = Readonly<Record<string, DoneStage>>;

/** What decides whether a stage must run: digests of its code, its settings, and the stamps of files. */
export interface MadeOf {
  readonly code: string;
  readonly settings: string;
  readonly inputs: string;
  readonly outputs: string;
}

export interface DoneStage extends MadeOf {
  readonly summary: string;
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

function doneFile(folder: string): string {
  return join(folder, "stages.json");
}
