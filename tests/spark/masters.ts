import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Whether Spark can be started here; a test run says so if not. */
export const hasSpark = (process.env.PATH ?? "")
  .split(delimiter)
  .some((folder) => isProgram(join(folder, "spark-submit")));
if (!hasSpark) process.stderr.write("tests of Spark are skipped: there is no spark-submit on the PATH\n");

/** Something that runs Spark jobs. */
export interface RunningMaster {
  readonly master: string;
  readonly stop: () => void;
}

export interface MasterKind {
  readonly name: string;
  readonly start: () => Promise<RunningMaster>;
}

export const MASTERS: readonly MasterKind[] = [
  { name: "two threads of one process", start: async () => ({ master: "local[2]", stop: () => {} }) },
  {
    name: "two processes of a local cluster",
    start: async () => ({ master: "local-cluster[2,1,1024]", stop: () => {} }),
  },
  { name: "a standalone master with two workers", start: startStandalone },
  { name: "Spark Connect", start: startConnect },
];

async function startStandalone(): Promise<RunningMaster> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-spark-"));
  const port = await freePort();
  const master = `spark://127.0.0.1:${port}`;
  const spark = (name: string, ...args: readonly string[]) =>
    spawn("spark-class", [`org.apache.spark.deploy.${name}`, "--host", "127.0.0.1", "--webui-port", "0", ...args], {
      stdio: "ignore",
    });
  const worker = () => spark("worker.Worker", "--cores", "1", "--memory", "1g", "--work-dir", folder, master);
  const processes = [spark("master.Master", "--port", String(port))];
  await answers(port);
  processes.push(worker(), worker());
  return { master, stop: () => stopAll(processes, folder) };
}

export async function startConnect(): Promise<RunningMaster> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-spark-"));
  const port = await freePort();
  const settings = [
    `spark.connect.grpc.binding.port=${port}`,
    "spark.sql.catalogImplementation=in-memory",
    "spark.ui.enabled=false",
  ];
  const server = spawn(
    "spark-submit",
    [
      ...["--master", "local[2]", "--class", "org.apache.spark.sql.connect.service.SparkConnectServer"],
      ...settings.flatMap((setting) => ["--conf", setting]),
    ],
    { cwd: folder, stdio: "ignore" },
  );
  await answers(port);
  return { master: `sc://127.0.0.1:${port}`, stop: () => stopAll([server], folder) };
}

function stopAll(processes: readonly ChildProcess[], folder: string): void {
  for (const process of processes) process.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await isOpen(port)) return;
    await wait(200);
  }
  throw new Error(`nothing listens on port ${port}`);
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
