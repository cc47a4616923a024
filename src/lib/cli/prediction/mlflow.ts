import { InputError } from "../../core/errors.js";

/** A run as MLflow keeps it. */
export interface TrackedRun {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, number>>;
  /** The content of files, by name. */
  readonly files: Readonly<Record<string, string>>;
}

export interface SentRun {
  readonly name: string;
  /** The id that the server gave it. */
  readonly run: string;
}

const PATIENCE = 30_000;

/** Sends runs to a server by MLflow's REST interface, one after the other. */
export async function sendRuns(url: string, experiment: string, runs: readonly TrackedRun[]): Promise<SentRun[]> {
  const server = serverAt(url);
  const experimentId = await findExperiment(server, experiment);
  const sent: SentRun[] = [];
  for (const run of runs) sent.push({ name: run.name, run: await sendRun(server, experimentId, run) });
  return sent;
}

type Server = (method: "GET" | "POST" | "PUT", path: string, body?: object | string) => Promise<Response>;

function serverAt(url: string): Server {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new InputError("is no address of a server", { value: url, remedy: "give one such as http://127.0.0.1:5000" });
  }
  const base = url.replace(/\/+$/, "");
  return async (method, path, body) => {
    const content = typeof body === "string" ? body : JSON.stringify(body);
    const type = typeof body === "string" ? "application/octet-stream" : "application/json";
    const response = await fetch(`${base}${path}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body !== undefined && { body: content, headers: { "content-type": type } }),
    }).catch((error: unknown) => {
      const remedy = "is an MLflow server running there?";
      throw new InputError(`cannot be reached: ${reasonOf(error)}`, { file: base, remedy });
    });
    return response;
  };
}

async function findExperiment(server: Server, name: string): Promise<string> {
  const found = await server(
    "GET",
    `/api/2.0/mlflow/experiments/get-by-name?experiment_name=${encodeURIComponent(name)}`,
  );
  if (found.ok) return textAt(await found.json(), "experiment", "experiment_id");
  const made = await answered(server("POST", "/api/2.0/mlflow/experiments/create", { name }));
  return textAt(made, "experiment_id");
}

async function sendRun(server: Server, experiment_id: string, { name, started, ...run }: TrackedRun): Promise<string> {
  const created = await answered(
    server("POST", "/api/2.0/mlflow/runs/create", {
      experiment_id,
      run_name: name,
      start_time: started,
      tags: listOf(run.tags),
    }),
  );
  const run_id = textAt(created, "run", "info", "run_id");
  const metrics = Object.entries(run.metrics).map(([key, value]) => ({ key, value, timestamp: started, step: 0 }));
  await answered(server("POST", "/api/2.0/mlflow/runs/log-batch", { run_id, params: listOf(run.params), metrics }));
  for (const [file, content] of Object.entries(run.files)) {
    await answered(
      server("PUT", `/api/2.0/mlflow-artifacts/artifacts/${experiment_id}/${run_id}/artifacts/${file}`, content),
    );
  }
  await answered(server("POST", "/api/2.0/mlflow/runs/update", { run_id, status: "FINISHED", end_time: Date.now() }));
  return run_id;
}

async function answered(response: Promise<Response>): Promise<unknown> {
  const answer = await response;
  const text = await answer.text();
  if (answer.ok) return text === "" ? {} : JSON.parse(text);
  throw new InputError(`answers ${answer.status}`, { file: answer.url, value: text.slice(0, 200) });
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

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
}
