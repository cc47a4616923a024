import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";

/** What a build needs of this repository, besides the library and the packages, which it does not change. */
const PARTS = ["package.json", "tsconfig.json", "observablehq.config.ts", "notebooks", "tests/gold", "evidence/study"];

/** A copy of the project in a folder of its own, without data. */
export function copyProject(): string {
  const project = mkdtempSync(join(tmpdir(), "leitmotif-project-"));
  for (const part of PARTS) cpSync(part, join(project, part), { recursive: true });
  const library = resolve("src/lib");
  const others = new Set([library, resolve("src/publish")]);
  cpSync("src", join(project, "src"), { recursive: true, filter: (path) => !others.has(resolve(path)) });
  symlinkSync(library, join(project, "src/lib"), "junction");
  symlinkSync(resolve("node_modules"), join(project, "node_modules"), "junction");
  return project;
}

/** Where a command runs. */
export interface Surroundings {
  readonly environment?: Readonly<Record<string, string>>;
  /** A program that runs the command, such as one that cuts the network. */
  readonly wrapper?: readonly string[];
  /** In a process group of its own, so that it can be killed with all that it has started. */
  readonly detached?: boolean;
}

/** Runs the command in a project, and fails unless it does what it is asked. */
export async function leitmotif(project: string, args: readonly string[], where: Surroundings = {}): Promise<void> {
  const child = startLeitmotif(project, args, where);
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  if (code !== 0) throw new Error(`leitmotif ${args.join(" ")} ended with ${code}:\n${errors}`);
}

export function startLeitmotif(
  project: string,
  args: readonly string[],
  { environment = {}, wrapper = [], detached = false }: Surroundings,
) {
  const [command = process.execPath, ...rest] = [...wrapper, process.execPath, programIn(project), ...args];
  return spawn(command, rest, {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
    detached,
  });
}

export function programIn(project: string): string {
  return join(project, "node_modules", "leitmotif", "bin", "leitmotif.js");
}
