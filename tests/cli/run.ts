import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const PROGRAM = "src/lib/bin/leitmotif.js";

/** Runs the real command, or another copy of it, in a folder and waits for its end. */
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
