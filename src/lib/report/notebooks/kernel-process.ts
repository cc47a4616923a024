import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { endWithThisProcess } from "../../core/child-processes.js";

/** Where a kernel listens and how messages to it are signed, as in a Jupyter connection file. */
export interface Connection {
  readonly transport: "tcp";
  readonly ip: "127.0.0.1";
  readonly key: string;
  readonly signature_scheme: "hmac-sha256";
  readonly shell_port: number;
  readonly iopub_port: number;
  readonly control_port: number;
  readonly stdin_port: number;
  readonly hb_port: number;
}

export interface KernelProcess {
  readonly connection: Connection;
  /** Rejects when the process ends, with its last output. */
  readonly ended: Promise<never>;
  kill(): void;
}

/** Starts the tslab kernel in the folder of a notebook. */
export async function startKernelProcess(options: {
  readonly project: string;
  readonly notebookFolder: string;
  readonly workFolder: string;
  readonly environment: Readonly<Record<string, string>>;
}): Promise<KernelProcess> {
  const connection = await newConnection();
  const connectionFile = join(options.workFolder, `connection-${randomUUID()}.json`);
  writeFileSync(connectionFile, JSON.stringify(connection), { mode: 0o600 });
  const child = spawn(process.execPath, [tslabProgram(options.project), "kernel", "--config-path", connectionFile], {
    cwd: options.notebookFolder,
    // The output of a notebook must not depend on where it runs.
    env: { ...process.env, TZ: "UTC", LC_ALL: "C", ...options.environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  endWithThisProcess(child);
  let lastWords = "";
  child.stderr.on("data", (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-2000);
  });
  const ended = once(child, "close").then(([code, signal]) => {
    throw new Error(`the kernel ended unexpectedly (${signal ?? `exit code ${code}`})\n${lastWords}`.trimEnd());
  });
  ended.catch(() => {}); // Whoever waits for an answer sees it.
  return { connection, ended, kill: () => child.kill("SIGKILL") };
}

function tslabProgram(project: string): string {
  const manifest = createRequire(join(project, "package.json")).resolve("tslab/package.json");
  return join(dirname(manifest), "bin", "tslab");
}

async function newConnection(): Promise<Connection> {
  const [shell_port, iopub_port, control_port, stdin_port, hb_port] = await freePorts();
  return {
    transport: "tcp",
    ip: "127.0.0.1",
    key: randomUUID(),
    signature_scheme: "hmac-sha256",
    shell_port,
    iopub_port,
    control_port,
    stdin_port,
    hb_port,
  };
}

/** Five free ports. All are held until the last is found, so that they differ. */
async function freePorts(): Promise<[number, number, number, number, number]> {
  const servers = await Promise.all([listen(), listen(), listen(), listen(), listen()]);
  for (const { server } of servers) server.close();
  const [a, b, c, d, e] = servers;
  return [a.port, b.port, c.port, d.port, e.port];
}

async function listen() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no free port on the loopback interface");
  return { server, port: address.port };
}
