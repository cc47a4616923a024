import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const program = resolve("src/lib/bin/leitmotif.js");

/** Runs the real command in a folder and waits for its end. */
export async function leitmotif(
  cwd: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; whenStarted?: (child: ChildProcess) => void } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...process.env, ...options.env } });
  options.whenStarted?.(child);
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}
