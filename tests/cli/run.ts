import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { runCommand } from "#lib/cli/run-command";
import { CONFIG_FILE } from "#lib/core/config";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** From the folder of the kit. */
export const PROGRAM = "src/lib/bin/leitmotif.js";

/** Runs a command in this process, where neither a signal, a pipe, the working folder nor the environment matters. */
export async function inProcess(args: readonly string[]): Promise<Ended> {
  let [stdout, stderr] = ["", ""];
  const code = await runCommand(args, {
    writeOut: (text) => {
      stdout += text;
    },
    writeErr: (text) => {
      stderr += text;
    },
  });
  return { code, stdout, stderr };
}

/** As above, with the configuration of a folder. */
export function inProcessWith(folder: string, args: readonly string[]): Promise<Ended> {
  const file = join(folder, CONFIG_FILE);
  if (!existsSync(file)) writeFileSync(file, "{}");
  return inProcess(["--config", file, ...args]);
}

/** Runs the real command in a process of its own, or another copy of it, in a folder and waits for its end. */
export async function leitmotif(
  cwd: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; whenStarted?: (child: ChildProcess) => void; program?: string } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [resolve(options.program ?? PROGRAM), ...args], {
    cwd,
    env: { ...process.env, ...options.env },
  });
  options.whenStarted?.(child);
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}
