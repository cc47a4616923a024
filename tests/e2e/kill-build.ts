import { once } from "node:events";
import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { STAGES } from "#lib/pipeline";
import { type Surroundings, startLeitmotif } from "./project.js";

export interface Step {
  readonly stage: string;
  /** How far the stage is: nothing done yet, or the first of its files or folders is there, finished or not. */
  readonly at: "its beginning" | "its first file";
}

/** Two in every stage. */
export const STEPS: readonly Step[] = STAGES.flatMap(({ name: stage }): Step[] => [
  { stage, at: "its beginning" },
  { stage, at: "its first file" },
]);

const LOOK_EVERY_MS = 2;
/** Every stage begins something so deep, and looking deeper takes longer than publishing. */
const DEPTH = 3;
/** The ledger, and the folder that it is in, are there before the first stage begins. */
const NOT_OF_A_STAGE: ReadonlySet<string> = new Set(["data", "ledger", "runs.ndjson"]);

/**
 * Runs `leitmotif build` until it reaches a step and kills it there. As when the machine fails, the kernel and the
 * page builder, programs of their own, end with it.
 */
export async function killBuildAt(project: string, step: Step, where: Surroundings): Promise<void> {
  const child = startLeitmotif(project, ["build"], { ...where, detached: true });
  const kill = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, "SIGKILL");
    }
  };
  const ended = once(child, "exit");
  const looking = new AbortController();
  const reach = () => {
    if (step.at === "its beginning") kill();
    else whenFirstFileIsThere(project, looking.signal, kill);
  };
  const before = stageBefore(step.stage);
  if (before === undefined) reach();
  const said: string[] = [];
  createInterface(child.stderr).on("line", (line) => {
    said.push(line);
    if (line.startsWith(`${before} `)) reach();
    // What is up to date writes nothing.
    if (line.startsWith(`${step.stage} `)) kill();
  });
  const [code, signal] = await ended;
  looking.abort();
  if (signal !== "SIGKILL") {
    throw new Error(
      `the build ended with ${code} before ${step.stage} reached ${step.at}:\n${said.slice(-5).join("\n")}`,
    );
  }
}

function stageBefore(stage: string): string | undefined {
  const at = STAGES.findIndex(({ name }) => name === stage);
  if (at < 0) throw new Error(`no stage is called ${stage}`);
  return STAGES[at - 1]?.name;
}

function whenFirstFileIsThere(project: string, signal: AbortSignal, then: () => void): void {
  const before = new Set(namesNearTop(project));
  const timer = setInterval(() => {
    if (namesNearTop(project).every((name) => before.has(name))) return;
    clearInterval(timer);
    then();
  }, LOOK_EVERY_MS);
  signal.addEventListener("abort", () => clearInterval(timer));
}

function namesNearTop(folder: string, depth = DEPTH): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    const isOwn = entry.isDirectory() && entry.name !== "node_modules" && entry.name !== "src";
    const below = isOwn && depth > 1 ? namesNearTop(path, depth - 1) : [];
    return NOT_OF_A_STAGE.has(entry.name) ? below : [path, ...below];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // It went away while it was read.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** All files and folders of a project but its packages and pages. */
export function namesIn(project: string): string[] {
  return entriesOf(project)
    .filter(({ name }) => name !== "node_modules" && name !== "src")
    .flatMap((entry) => [entry.name, ...(entry.isDirectory() ? namesBelow(project, entry.name) : [])]);
}

function namesBelow(project: string, folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
}
