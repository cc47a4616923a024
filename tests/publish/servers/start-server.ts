import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

export interface Server {
  readonly port: number;
  /** A temporary folder that is the server's. */
  readonly folder: string;
  stop(): Promise<void>;
}

export interface ServerProgram {
  readonly program: string;
  args(port: number, folder: string): readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const LONGEST_START_MS = 60_000;

/** Starts a server on a free port in a temporary folder, and waits until it takes connections. */
export async function startServer({ program, args, env }: ServerProgram): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-server-"));
  const port = await freePort();
  const child = spawn(program, args(port, folder), {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = join(folder, "server.log");
  const sink = createWriteStream(log);
  child.stdout.pipe(sink);
  child.stderr.pipe(sink);
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const started = performance.now(); !(await takesConnections(port)); await delay(50)) {
    if (child.exitCode === null && performance.now() - started < LONGEST_START_MS) continue;
    const said = readFileSync(log, "utf8");
    await stop();
    throw new Error(`${program} does not start: ${said}`);
  }
  return { port, folder, stop };
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address !== null ? done(address.port) : fail(address)));
    });
  });
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => done(true)).once("error", () => done(false));
    socket.once("connect", () => socket.destroy());
  });
}
