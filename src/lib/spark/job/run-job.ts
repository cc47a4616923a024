import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { endWithThisProcess } from "../../core/child-processes.js";
import { InputError } from "../../core/errors.js";
import { linesOf } from "../worker/lines-of.js";
import { requireProgram, type SparkMaster, type SparkProgram, sparkProgram } from "./spark-program.js";

export interface SparkJob extends SparkMaster {
  /** Parquet: a file or a folder, here or where Spark reads it. */
  readonly releases: string;
  readonly index: string;
  readonly worker: string;
  readonly out: string;
  readonly partitions?: number | undefined;
  /** How many of the tasks that are known so far are done. */
  readonly onProgress?: (done: number, tasks: number) => void;
}

export interface SparkCounts {
  readonly releases: number;
  readonly matched: number;
  readonly review: number;
  readonly none: number;
  readonly partitions: number;
}

const JOB = fileURLToPath(new URL("../../../../../deploy/spark/link_releases.py", import.meta.url));

/** Links releases on Spark. A job that fails fails with its own message. */
export async function runSparkJob(job: SparkJob): Promise<SparkCounts> {
  const program = sparkProgram(job, JOB);
  const child = start(program, argumentsOf(job));
  const [counts, complaints, code] = await Promise.all([
    readMessages(child, job.onProgress),
    readComplaints(child),
    ended(child, program),
  ]);
  if (code === 0 && counts !== undefined) return counts;
  throw new InputError(reasonIn(complaints) ?? `${program.command} ended with ${code}:\n${complaints.join("\n")}`);
}

function argumentsOf({ releases, index, worker, out, partitions }: SparkJob): string[] {
  const named = { releases, index, worker, out, partitions };
  return Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)]));
}

function start({ command, args, hidden }: SparkProgram, own: readonly string[]): ChildProcess {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.includes(name)));
  const child = spawn(command, [...args, ...own], { env, stdio: ["ignore", "pipe", "pipe"] });
  endWithThisProcess(child);
  return child;
}

function ended(child: ChildProcess, program: SparkProgram): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(requireProgram(error, program)));
    child.once("close", (code, signal) => resolve(code ?? signal));
  });
}

/** The job prints JSON lines: progress, and the counts in the end. Spark and Python may print lines of their own. */
async function readMessages({ stdout }: ChildProcess, onProgress: SparkJob["onProgress"]) {
  let counts: SparkCounts | undefined;
  if (stdout === null) return counts;
  for await (const lines of linesOf(stdout)) {
    for (const line of lines.filter((text) => text.startsWith("{"))) {
      // The job of this version prints nothing else.
      const message = JSON.parse(line) as SparkCounts | { readonly done: number; readonly tasks: number };
      if ("tasks" in message) onProgress?.(message.done, message.tasks);
      else counts = message;
    }
  }
  return counts;
}

const LINES_KEPT = 30;

/** The last lines that Spark logs. */
async function readComplaints({ stderr }: ChildProcess): Promise<string[]> {
  let kept: string[] = [];
  if (stderr === null) return kept;
  for await (const lines of linesOf(stderr)) kept = [...kept, ...lines].slice(-LINES_KEPT);
  return kept;
}

function reasonIn(complaints: readonly string[]): string | undefined {
  return complaints.findLast((line) => line.startsWith("error: "))?.slice("error: ".length);
}
