import { InputError } from "../../core/errors.js";
import { answerOf, type Server } from "./mlflow-server.js";
import type { TrackedRun } from "./tracked-run.js";

/** The id of the experiment of this name, which is made if it is not there. */
export async function findExperiment(server: Server, name: string): Promise<string> {
  const path = `/api/2.0/mlflow/experiments/get-by-name?experiment_name=${encodeURIComponent(name)}`;
  const found = await server("GET", path);
  if (found.status !== 404) return textAt(await answerOf(found), "experiment", "experiment_id");
  await found.body?.cancel();
  const made = await answerOf(await server("POST", "/api/2.0/mlflow/experiments/create", { name }));
  return textAt(made, "experiment_id");
}

/**
 * Sends a run, and returns the id that the server gave it. If that fails on the way, the run is marked as failed, so that
 * nobody takes it for a whole one.
 */
export async function sendRun(server: Server, experimentId: string, run: TrackedRun): Promise<string> {
  const { name, started: start_time, tags } = run;
  const head = { experiment_id: experimentId, run_name: name, start_time, tags: listOf(tags) };
  const created = await answerOf(await server("POST", "/api/2.0/mlflow/runs/create", head));
  const id = textAt(created, "run", "info", "run_id");
  try {
    await fill(server, experimentId, id, run);
  } catch (error) {
    const note = await end(server, id, "FAILED", run.ended).then(
      () => "is marked there as failed",
      () => "stays unfinished there",
    );
    throw new Error(`${error instanceof Error ? error.message : String(error)}; the run ${id} ${note}`, {
      cause: error,
    });
  }
  return id;
}

async function fill(server: Server, experimentId: string, run_id: string, run: TrackedRun): Promise<void> {
  const metrics = Object.entries(run.metrics).map(([key, value]) => ({ key, value, timestamp: run.started, step: 0 }));
  await answerOf(
    await server("POST", "/api/2.0/mlflow/runs/log-batch", { run_id, params: listOf(run.params), metrics }),
  );
  for (const [file, content] of Object.entries(run.files)) {
    const path = `/api/2.0/mlflow-artifacts/artifacts/${experimentId}/${run_id}/artifacts/${file}`;
    await answerOf(await server("PUT", path, content));
  }
  await end(server, run_id, "FINISHED", run.ended);
}

async function end(server: Server, run_id: string, status: "FINISHED" | "FAILED", end_time: number): Promise<void> {
  await answerOf(await server("POST", "/api/2.0/mlflow/runs/update", { run_id, status, end_time }));
}

/** The text at a path of keys in the answer of a server. */
function textAt(answer: unknown, ...keys: readonly string[]): string {
  const found = keys.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    answer,
  );
  if (typeof found === "string") return found;
  throw new InputError(`the answer of the server has no ${keys.join(".")}`, { value: JSON.stringify(answer) });
}

function listOf(entries: Readonly<Record<string, string>>): { readonly key: string; readonly value: string }[] {
  return Object.entries(entries).map(([key, value]) => ({ key, value }));
}
